import type { CommandInput } from '@threshold/shared/contract/command-map.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { FamilyCodes } from '../family-codes.ts';
import type { PersonRecord } from '../record-types.ts';
import { tokenHash } from '../token.ts';
import type { GivingDeps, GivingTo, Of } from './giving.ts';
import { newPin } from './new-pin.ts';
import { newSalt } from './new-salt.ts';

/** What commands about a person are given: initials, what they come in by, and the marks of links that invite. */
export function toPeople({ redis, secrets }: GivingDeps): GivingTo {
  const families = new FamilyCodes(redis, secrets);
  const pin = (school: number) => secrets.sealPin(newPin(), school);
  // The token is worked out from the command's id, so that asking again gives the same link while only its hash is kept.
  const invited = ({ to }: { to: string }, { school, commandId }: Of) => ({
    token: tokenHash(secrets.invitationToken(school, commandId)),
    to: secrets.sealInvited(to, school),
  });
  return {
    'students.add': ({ students }: CommandInput<'students.add'>, { school }) => ({
      people: students.map((student) => {
        const initials = initialsOf(student.name);
        const record = { ...student, initials, role: 'student' as const, pin: pin(school) };
        return { record: JSON.stringify(record satisfies Said<PersonRecord>), initials };
      }),
    }),
    'student.set': ({ as }: CommandInput<'student.set'>) => ({ initials: initialsOf(as.name) }),
    'student.pin': (_, { school }) => ({ pin: pin(school) }),
    'student.badge': () => ({ salt: newSalt() }),
    'family.code': async ({ students }: CommandInput<'family.code'>, { school }) => ({
      families: await families.reserve(school, students),
    }),
    'staff.name': ({ as }: CommandInput<'staff.name'>) => ({ initials: initialsOf(as) }),
    'teacher.invite': invited,
    'staff.invite': invited,
  };
}

/** A record as JSON leaves out what is not there. */
type Said<Record> = { [Field in keyof Record]: Record[Field] | undefined };
