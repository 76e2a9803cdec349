import { randomBytes, randomInt } from 'node:crypto';
import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import { initialsOf } from '@threshold/shared/domain/called-name.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { ClassCodes } from './class-codes.ts';
import type { PersonRecord } from './record-types.ts';
import { tokenHash, type Secrets } from './secrets.ts';

interface Of {
  school: number;
  section: number;
  /** The command's own. */
  id: string;
}
type Given = object | Promise<object>;
/** What that command of that class is given, if anything. */
export type Giving = (of: Of, name: CommandName, asked: object) => Given | undefined;

/**
 * What the server itself adds to a command: what must be random, sealed or worked out where Lua cannot. It is no part of what was
 * asked, so a command that is sent again is the same although it would be given something else; only the first counts. Undefined for a
 * command that is given nothing; `asked` is as its contract has it.
 */
export function givenBy(secrets: Secrets, codes: ClassCodes, clock: () => Promise<number>): Giving {
  const pin = (school: number) => secrets.sealPin(newPin(), school);
  // The token is worked out from the command's id, so that asking again gives the same link while only its hash is kept.
  const invited = ({ to }: { to: string }, { school, id }: Of) => ({
    token: tokenHash(secrets.invitationToken(school, id)),
    to: secrets.sealInvited(to, school),
  });
  const giving: { readonly [N in CommandName]?: (asked: never, of: Of) => Given } = {
    'students.add': ({ students }: CommandInput<'students.add'>, { school }) => ({
      people: students.map((student) => {
        const initials = initialsOf(student.name);
        const record = { ...student, initials, role: 'student' as const, pin: pin(school) };
        return { record: JSON.stringify(record satisfies Said<PersonRecord>), initials };
      }),
    }),
    'student.set': ({ as }: CommandInput<'student.set'>) => ({ initials: initialsOf(as.name) }),
    'student.pin': (_, { school }) => ({ pin: pin(school) }),
    'teacher.invite': invited,
    'staff.invite': invited,
    'staff.name': ({ as }: CommandInput<'staff.name'>) => ({ initials: initialsOf(as) }),
    'school.set': async ({ as: { timeZone } }: CommandInput<'school.set'>) =>
      timeZone === undefined ? {} : { dayEnd: schoolDay(await clock(), timeZone).end },
    'section.badges': () => ({ salt: newSalt() }),
    'student.badge': () => ({ salt: newSalt() }),
    'section.code': async (_, of) => ({ code: await codes.reserve(of) }),
  };
  return (of, name, asked) => giving[name]?.(asked as never, of);
}

/** A record as JSON leaves out what is not there. */
type Said<Record> = { [Field in keyof Record]: Record[Field] | undefined };

/** What makes badges unlike those before. */
function newSalt(): string {
  return randomBytes(12).toString('base64url');
}

/** Four digits that are neither one digit four times nor four in a row. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(10_000)).padStart(4, '0');
    if (!/^(\d)\1{3}$/.test(pin) && !'01234567890 09876543210'.includes(pin)) return pin;
  }
}
