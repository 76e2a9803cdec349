import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { Of } from '../store/given/giving.ts';
import type { Endings } from '../store/endings.ts';
import type { Erasures } from '../store/erasures.ts';
import type { Secrets } from '../store/secrets.ts';
import type { Doors } from './doors.ts';
import { badgesEndedBy } from './badges-ended-by.ts';

/**
 * What must follow an accepted command before it is acknowledged, if anything, and what its reply says besides; done again where it is
 * sent again.
 */
export type After = (
  of: Of,
  name: CommandName,
  asked: object,
) => Promise<Partial<Accepted> | undefined> | undefined;

/** Commands that owe somebody's sessions their end: their functions say whose. */
const signsOut: ReadonlySet<CommandName> = new Set([
  'student.pin',
  'staff.remove',
  'staff.role',
  'family.code',
  'family.revoke',
]);

/**
 * What follows a command beyond the school's own record: whoever is in by a PIN or a badge that is one no more, or by a place on the
 * staff they no longer have, is signed out; a display whose link is gone closes; a token is told to who made it; of who
 * was erased nothing is left that a function could not find. Rules T4, T8, D2.
 */
export function afterCommand(
  doors: Pick<Doors, 'endBadgeSessions' | 'endDisplay'>,
  secrets: Secrets,
  erasures: Pick<Erasures, 'forget' | 'begin'>,
  endings: Pick<Endings, 'pay'>,
): After {
  return (of, name, asked) => {
    const { school, section, commandId } = of;
    // The rewrite of Redis's log is long, and is not waited for. Rule T8.
    if (name === 'student.erase')
      return nothing(erasures.forget(school).then(() => erasures.begin(school)));
    if (signsOut.has(name)) return nothing(endings.pay(school));
    const badges = badgesEndedBy(name, section, asked);
    if (badges) return nothing(doors.endBadgeSessions({ school, ...badges }));
    if (name === 'wall.revoke' && 'link' in asked)
      return nothing(doors.endDisplay(String(asked.link)));
    if (name === 'wall.link') {
      const made = { token: secrets.wallToken(school, of.person, commandId) };
      return 'instead' in asked
        ? doors.endDisplay(String(asked.instead)).then(() => made)
        : Promise.resolve(made);
    }
    return undefined;
  };
}

/** Done, and no word of it in the reply. */
async function nothing(done: Promise<unknown>): Promise<undefined> {
  await done;
  return undefined;
}
