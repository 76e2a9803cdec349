import type { CommandName } from '@threshold/shared/contract/command-map.ts';

/** Whom a command, once accepted, signs out everywhere: the old PIN opens nothing, who left the staff is let in no more. */
const whom: Partial<Record<CommandName, string>> = {
  'student.pin': 'student',
  'staff.remove': 'teacher',
};

/** The person that command signs out, or null. `asked` is as its contract has it. */
export function signedOutBy(name: CommandName, asked: object): number | null {
  const field = whom[name];
  return field === undefined ? null : Number((asked as Record<string, unknown>)[field]);
}
