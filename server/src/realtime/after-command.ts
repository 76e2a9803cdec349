import type { AcceptDeps } from './accept-command.ts';
import type { Doors } from './doors.ts';
import { signedOutBy } from './signed-out-by.ts';

/**
 * What must follow a command before it is said to stand: whoever is in by a PIN or a badge that is one no more, or by a place on the
 * staff they no longer have, is signed out.
 * Rules T4, D2.
 */
export function afterCommand(
  doors: Pick<Doors, 'endSessionsOf' | 'endBadgeSessions'>,
): AcceptDeps['afterwards'] {
  return (of, name, asked) => {
    const person = signedOutBy(name, asked);
    if (person !== null) return doors.endSessionsOf({ school: of.school, person });
    if (name === 'student.badge' && 'student' in asked)
      return doors.endBadgeSessions({ ...of, student: Number(asked.student) });
    // Turned on by the second of two teachers, it ended nothing; and then there is nothing to end.
    if (name === 'section.badges' && 'to' in asked && asked.to !== 'on')
      return doors.endBadgeSessions(of);
    return undefined;
  };
}
