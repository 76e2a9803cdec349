import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import type { Secrets } from '../store/secrets.ts';
import type { Doors } from './doors.ts';

/**
 * What must follow an accepted command before it is acknowledged, if anything, and what its reply says besides; done again where it is
 * sent again.
 */
export type After = (
  who: SessionPerson,
  name: CommandName,
  commandId: string,
  asked: object,
) => Promise<Partial<Accepted>> | undefined;

/** What follows a command beyond the school's own record: sessions and displays that end, and a token that only its maker reads. */
export function afterCommand(
  doors: Pick<Doors, 'endSessionsOf' | 'endDisplay'>,
  secrets: Secrets,
): After {
  return ({ school, person }, name, commandId, asked) => {
    // Whoever is signed in with the old PIN is signed out before the new one is said to stand. Rule T4.
    if (name === 'student.pin' && 'student' in asked)
      return doors.endSessionsOf({ school, person: Number(asked.student) }).then(() => ({}));
    if (name === 'wall.revoke' && 'link' in asked)
      return doors.endDisplay(String(asked.link)).then(() => ({}));
    if (name === 'wall.link') {
      const made = { token: secrets.wallToken(school, person, commandId) };
      return 'instead' in asked
        ? doors.endDisplay(String(asked.instead)).then(() => made)
        : Promise.resolve(made);
    }
    return undefined;
  };
}
