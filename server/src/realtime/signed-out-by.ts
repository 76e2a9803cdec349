import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import type { SessionsEnd } from '../store/revocation.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';

/** Somebody who is signed out, and what their own screens are told of why. */
type SignedOut = Omit<SessionsEnd, 'school'>;

/** Whom a command that was accepted signs out everywhere: those who came in with what opens nothing any more. Rule T4. */
export function signedOutBy(name: CommandName, asked: object): SignedOut[] {
  return signsOut[name]?.(asked as never) ?? [];
}

const signsOut: { readonly [N in CommandName]?: (asked: never) => SignedOut[] } = {
  'student.pin': ({ student }: CommandInput<'student.pin'>) => [
    { person: student, why: 'NEW_PIN' },
  ],
  'staff.remove': ({ teacher }: CommandInput<'staff.remove'>) => [
    { person: teacher, why: 'OFF_STAFF' },
  ],
  // What they may do stands in their sessions (rule X11).
  'staff.role': ({ teacher, leads }: CommandInput<'staff.role'>) => [{ person: teacher, leads }],
  'family.code': ({ students }: CommandInput<'family.code'>) =>
    students.map((student) => ({ person: familyOf(student) })),
  'family.revoke': ({ student }: CommandInput<'family.revoke'>) => [{ person: familyOf(student) }],
};
