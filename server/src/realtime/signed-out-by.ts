import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';

/** Whom a command that was accepted signs out everywhere: those who came in with what opens nothing any more. Rule T4. */
export function signedOutBy(name: CommandName, asked: object): number[] {
  return signsOut[name]?.(asked as never) ?? [];
}

const signsOut: { readonly [N in CommandName]?: (asked: never) => number[] } = {
  'student.pin': ({ student }: CommandInput<'student.pin'>) => [student],
  'staff.remove': ({ teacher }: CommandInput<'staff.remove'>) => [teacher],
  'family.code': ({ students }: CommandInput<'family.code'>) => students.map(familyOf),
  'family.revoke': ({ student }: CommandInput<'family.revoke'>) => [familyOf(student)],
};
