import { randomBytes, randomInt } from 'node:crypto';
import type { CommandInput, CommandName } from '@threshold/shared/contract/command-map.ts';
import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import { FIRST_STUDENT } from '@threshold/shared/contract/ids.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { momentOfDay } from '@threshold/shared/domain/moment-of-day.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { newTrack } from '../tracks/new-track.ts';
import { isShipped, shippedTracks } from '../tracks/shipped-tracks.ts';
import { ClassCodes } from './class-codes.ts';
import { hintAtDisplay } from './displays.ts';
import { FamilyCodes } from './family-codes.ts';
import { schoolKeys } from './keys.ts';
import { trackContents } from './record-commands.ts';
import type { PersonRecord, SchoolRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';
import { type Secrets, tokenHash } from './secrets.ts';
import { timeOf } from './time-of.ts';

/** Who asks, where, and by which id. */
export interface Of {
  school: number;
  section: number;
  person: number;
  commandId: string;
}
type Given = object | Promise<object>;
/** What that command of that class is given, if anything. */
export type Giving = (of: Of, name: CommandName, asked: object) => Given | undefined;

/**
 * What the server itself adds to a command: what must be random, sealed or worked out where Lua cannot. It is no part of what was
 * asked, so a command that is sent again is the same although it would be given something else; only the first counts. Undefined for a
 * command that is given nothing; `asked` is as its contract has it.
 */
export function givenBy(redis: RedisClient, secrets: Secrets, clock = () => timeOf(redis)): Giving {
  const codes = new ClassCodes(redis);
  const families = new FamilyCodes(redis, secrets);
  const pin = (school: number) => secrets.sealPin(newPin(), school);
  // The token is worked out from the command's id, so that asking again gives the same link while only its hash is kept.
  const invited = ({ to }: { to: string }, { school, commandId }: Of) => ({
    token: tokenHash(secrets.invitationToken(school, commandId)),
    to: secrets.sealInvited(to, school),
  });
  const contents = async (chosen: readonly ChosenTrack[]) => {
    const keys = chosen.filter((one) => typeof one === 'string').filter(isShipped);
    const published = keys.length === 0 ? 0 : await clock();
    const copies = keys.map((key) => [key, newTrack(shippedTracks[key], published, key)] as const);
    return Object.fromEntries(copies.map(([key, track]) => [key, trackContents(track)]));
  };
  const giving: { readonly [N in CommandName]?: (asked: never, of: Of) => Given | undefined } = {
    'students.add': ({ students }: CommandInput<'students.add'>, { school }) => ({
      people: students.map((student) => {
        const initials = initialsOf(student.name);
        const record = { ...student, initials, role: 'student' as const, pin: pin(school) };
        return { record: JSON.stringify(record satisfies Said<PersonRecord>), initials };
      }),
    }),
    'student.set': ({ as }: CommandInput<'student.set'>) => ({ initials: initialsOf(as.name) }),
    'student.pin': (_, { school }) => ({ pin: pin(school) }),
    'family.code': async ({ students }: CommandInput<'family.code'>, { school }) => ({
      families: await families.reserve(school, students),
    }),
    'teacher.invite': invited,
    'staff.invite': invited,
    'staff.name': ({ as }: CommandInput<'staff.name'>) => ({ initials: initialsOf(as) }),
    'school.set': async ({ as: { timeZone } }: CommandInput<'school.set'>) =>
      timeZone === undefined ? {} : { dayEnd: schoolDay(await clock(), timeZone).end },
    'score.import': async ({ scores }: CommandInput<'score.import'>, { school }) => {
      const [now, text] = await Promise.all([
        clock(),
        redis.hget(schoolKeys(school).school(), 'record'),
      ]);
      const { timeZone } = JSON.parse(text ?? '{"timeZone":"UTC"}') as SchoolRecord;
      const days = [...new Set(scores.map(([, , day]) => day))].map((day) => {
        const at = momentOfDay(day, timeZone, now);
        return at === null ? {} : { [day]: at };
      });
      return { days: Object.assign({}, ...days) as Record<string, number> };
    },
    'section.badges': () => ({ salt: newSalt() }),
    'student.badge': () => ({ salt: newSalt() }),
    'section.code': ({ keep }: CommandInput<'section.code'>, of) =>
      keep ? undefined : codes.reserve(of).then((code) => ({ code })),
    'section.tracks': async ({ tracks }: CommandInput<'section.tracks'>) => ({
      tracks: await contents(tracks),
    }),
    'section.begin': async ({ tracks }: CommandInput<'section.begin'>, { school, person }) => {
      if (person >= FIRST_STUDENT) return {};
      // The code must name the class before there is one. A number that is not used stays out.
      const section = await redis.hincrby(schoolKeys(school).ids(), 'section', 1);
      const code = await codes.reserve({ school, section });
      return { section, code, tracks: await contents(tracks) };
    },
    'section.restore': async (_, of) => ({ code: await codes.reserve(of) }),
    'wall.link': async (_, { school, section, person, commandId }) => {
      const id = tokenHash(secrets.wallToken(school, person, commandId));
      await hintAtDisplay(redis, id, { school, section, kind: 'wall' });
      return { id };
    },
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
