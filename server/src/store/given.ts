import { randomInt } from 'node:crypto';
import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import { initialsOf } from '@threshold/shared/domain/called-name.ts';
import type { PersonRecord } from './record-types.ts';
import type { Secrets } from './secrets.ts';

/**
 * What the server itself adds to a command: what must be random, sealed or worked out where Lua cannot. It is no part of what was
 * asked, so a command that is sent again is the same although it would be given something else; only the first counts. Undefined for a
 * command that is given nothing; `asked` is as its contract has it.
 */
export function givenBy(
  secrets: Secrets,
): (school: number, name: CommandName, asked: object) => object | undefined {
  const pin = (school: number) => secrets.sealPin(newPin(), school);
  const giving: { readonly [N in CommandName]?: (asked: never, school: number) => object } = {
    'students.add': ({ students }: CommandInput<'students.add'>, school) => ({
      people: students.map((student) => {
        const initials = initialsOf(student.name);
        const record = { ...student, initials, role: 'student' as const, pin: pin(school) };
        return { record: JSON.stringify(record satisfies Given), initials };
      }),
    }),
    'student.set': ({ as }: CommandInput<'student.set'>) => ({ initials: initialsOf(as.name) }),
    'student.pin': (_, school) => ({ pin: pin(school) }),
  };
  return (school, name, asked) => giving[name]?.(asked as never, school);
}

/** A record as JSON leaves out what is not there. */
type Given = { [Field in keyof PersonRecord]: PersonRecord[Field] | undefined };

/** Four digits that are neither one digit four times nor four in a row. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(10_000)).padStart(4, '0');
    if (!/^(\d)\1{3}$/.test(pin) && !'01234567890 09876543210'.includes(pin)) return pin;
  }
}
