import type { After } from './after-command.ts';
import type { Doors } from './doors.ts';

/**
 * What follows a command, and before it is acknowledged what lets students in again: a new PIN, or a code that is new or is to stand on,
 * ends the wait that wrong tries brought. Rules S5, X26.
 */
export function opensAgain(doors: Pick<Doors, 'forgetTries'>, after: After): After {
  return (...asked) => {
    const [{ school, section }, name, input] = asked;
    const more = after(...asked);
    const of =
      name === 'student.pin' && 'student' in input
        ? { school, student: Number(input.student) }
        : name === 'section.code' || name === 'section.restore'
          ? { school, section }
          : null;
    if (!of) return more;
    return Promise.all([more, doors.forgetTries(of)]).then(([said]) => said);
  };
}
