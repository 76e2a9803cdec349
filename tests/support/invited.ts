import { tokenHash } from '@threshold/server/store/token.ts';
import { invitationUse } from '@threshold/server/store/record-commands.ts';
import { type Classroom, type How, secrets } from './classroom.ts';

/** Invites somebody as that person; answers the link's token, and the hash that names it. */
export async function invited(
  room: Classroom,
  by: number,
  more: { today?: boolean; leads?: boolean } & How = {},
): Promise<{ token: string; id: string }> {
  const { today = false, leads, ...how } = more;
  const command = crypto.randomUUID();
  const to = 'k.amari@ridgeline.example';
  if (leads === undefined)
    await room.must('teacher.invite', by, { to, today }, { ...how, id: command });
  else await room.must('staff.invite', by, { to, leads }, { ...how, id: command, leader: true });
  const token = secrets.invitationToken(room.records.school, command);
  return { token, id: tokenHash(token) };
}

/** Uses a link, as the account of that name. */
export async function use(
  room: Classroom,
  token: string,
  { account = 'amari', known, at }: { account?: string; known?: number; at?: number } = {},
) {
  const person = {
    ...{ name: 'Mr. Amari', called: 'Mr. Amari', initials: 'MA', password: 'a hash' },
    role: 'teacher' as const,
  };
  const command = invitationUse(token, {
    account,
    person,
    ...(known === undefined ? {} : { known }),
  });
  return await room.records.store.apply({ ...command, ...(at === undefined ? {} : { time: at }) });
}
