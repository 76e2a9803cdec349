import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { Of } from '../store/given/giving.ts';
import type { Erasures } from '../store/erasures.ts';
import type { Secrets } from '../store/secrets.ts';
import type { Doors } from './doors.ts';

/**
 * What must follow an accepted command before it is acknowledged, if anything, and what its reply says besides; done again where it is
 * sent again.
 */
export type After = (
  of: Of,
  name: CommandName,
  asked: object,
  reply: Accepted,
) => Promise<Partial<Accepted> | undefined> | undefined;

/** Commands that may owe sessions or displays their end: their functions say which. */
const ends: ReadonlySet<CommandName> = new Set([
  'family.code',
  'family.revoke',
  'section.archive',
  'section.badges',
  'staff.remove',
  'staff.role',
  'student.badge',
  'student.erase',
  'student.leave',
  'student.pin',
  'students.take',
  'teacher.remove',
  'wall.link',
  'wall.revoke',
]);

/**
 * What follows a command beyond the school's own record: whoever is in by a PIN or a badge that is one no more, or by a place on the
 * staff they no longer have, is signed out; a display whose link is gone closes; a token is told to who made it; of who
 * was erased nothing is left that a function could not find. Rules T4, T8, D2.
 */
export function afterCommand(
  doors: Pick<Doors, 'payEndings'>,
  secrets: Secrets,
  erasures: Pick<Erasures, 'forget' | 'begin'>,
): After {
  return (of, name) => {
    if (!ends.has(name)) return undefined;
    const { school, person, commandId } = of;
    const ended = doors.payEndings(school);
    if (name === 'wall.link')
      return ended.then(() => ({ token: secrets.wallToken(school, person, commandId) }));
    // The rewrite of Redis's log is long, and is not waited for. Rule T8.
    if (name === 'student.erase')
      return nothing(ended.then(() => erasures.forget(school)).then(() => erasures.begin(school)));
    return nothing(ended);
  };
}

/** Done, and no word of it in the reply. */
async function nothing(done: Promise<unknown>): Promise<undefined> {
  await done;
  return undefined;
}
