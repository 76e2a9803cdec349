import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { Of } from '../store/given.ts';
import type { Secrets } from '../store/secrets.ts';
import type { Doors } from './doors.ts';
import { signedOutBy } from './signed-out-by.ts';

/**
 * What must follow an accepted command before it is acknowledged, if anything, and what its reply says besides; done again where it is
 * sent again.
 */
export type After = (
  of: Of,
  name: CommandName,
  asked: object,
) => Promise<Partial<Accepted> | void> | undefined;

/**
 * What follows a command beyond the school's own record: whoever is in by a PIN or a badge that is one no more, or by a place on the
 * staff they no longer have, is signed out; a display whose link is gone closes; a token is told to who made it. Rules T4, D2.
 */
export function afterCommand(
  doors: Pick<Doors, 'endSessionsOf' | 'endBadgeSessions' | 'endDisplay'>,
  secrets: Secrets,
): After {
  return (of, name, asked) => {
    const { school, section, commandId } = of;
    const person = signedOutBy(name, asked);
    if (person !== null) return doors.endSessionsOf({ school, person });
    if (name === 'student.badge' && 'student' in asked)
      return doors.endBadgeSessions({ school, section, student: Number(asked.student) });
    // Turned on by the second of two teachers, it ended nothing; and then there is nothing to end.
    if (name === 'section.badges' && 'to' in asked && asked.to !== 'on')
      return doors.endBadgeSessions({ school, section });
    if (name === 'wall.revoke' && 'link' in asked) return doors.endDisplay(String(asked.link));
    if (name === 'wall.link') {
      const made = { token: secrets.wallToken(school, of.person, commandId) };
      return 'instead' in asked
        ? doors.endDisplay(String(asked.instead)).then(() => made)
        : Promise.resolve(made);
    }
    return undefined;
  };
}
