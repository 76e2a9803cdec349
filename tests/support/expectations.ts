import { expect } from 'vitest';
import type { RefusalCode, Refused } from '@threshold/shared/contract/refusals.ts';
import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import type { Accepted, Reply } from '@threshold/shared/contract/sockets.ts';
import { schoolTag } from '@threshold/server/store/keys.ts';
import type { Classroom } from './classroom.ts';
import { readKeys } from './read-keys.ts';

/** Everything the school's keys hold. */
export function keysOf(room: Classroom): Promise<Record<string, unknown>> {
  return readKeys(room.redis, schoolTag(room.records.school));
}

/** The same but who was refused what. */
export async function unnoted(room: Classroom): Promise<Record<string, unknown>> {
  const all = Object.entries(await keysOf(room));
  return Object.fromEntries(all.filter(([key]) => !/:(audit|refused:\d+)$/.test(key)));
}

/** The command is refused with that word and those details, and not one key of the school has changed but who was refused. */
export async function expectRefusal(
  room: Classroom,
  run: () => Promise<Reply>,
  code: RefusalCode,
  more: Pick<Refused, 'by' | 'until' | 'in'> = {},
): Promise<void> {
  const before = await unnoted(room);
  expect(await run()).toMatchObject({ ok: false, code, ...more });
  expect(await unnoted(room)).toEqual(before);
}

/** What an accepted command said in a section: one feed entry, at the revision its reply names. */
export async function eventsOf(
  room: Classroom,
  run: () => Promise<Accepted>,
  section = room.sections[0]!,
): Promise<SectionEvent[]> {
  const before = await room.feed(section);
  const reply = await run();
  const after = await room.feed(section);
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)?.rev).toBe(reply.rev);
  return after.at(-1)!.events;
}

/** The state an attempt is in, or 'none'. */
export async function stateOf(room: Classroom, attempt: number): Promise<string> {
  return (await room.redis.hget(room.keys.attempt(attempt), 'state')) ?? 'none';
}

/** The attempts of a section in line, by place. */
export async function lineOf(room: Classroom, section = room.sections[0]!): Promise<number[]> {
  return (await room.redis.zrange(room.keys.line(section), '0', '-1')).map(Number);
}
