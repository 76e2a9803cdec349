import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'staff.invite',
  open,
  { leader: 'accepted' },
  async (): Promise<Input<'staff.invite'>> => ({ to: 'k.amari@ridgeline.example', leads: true }),
);

test.each([
  ['teaches', false, 'teacher'],
  ['leads', true, 'leader'],
] as const)(
  '[I1] [I2] who is invited to the school and %s is in it, and in no class',
  async (_, leads, role) => {
    await using room = await open();
    const { token } = await invited(room, room.teachers[0]!, { leads });
    const { id } = (await use(room, token)) as { id: number };
    expect(await room.records.person(id)).toMatchObject({ role, name: 'Mr. Amari' });
    expect(await room.redis.scard(room.keys.sectionsOf(id))).toBe(0);
    expect(await room.redis.hget(room.keys.staff(), String(id))).toBe('Mr. Amari');
  },
);
