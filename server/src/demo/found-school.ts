import { sectionRecord } from '@threshold/shared/contract/records.ts';
import { Accounts } from '../store/accounts.ts';
import { ClassCodes } from '../store/class-codes.ts';
import type { Functions } from '../store/functions.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolRecords } from '../store/school-records.ts';
import type { Secrets } from '../store/secrets.ts';
import type { SchoolContent } from './content/content-types.ts';
import { demoContent } from './content/demo-content.ts';
import { DEMO_PASSWORD, demoPin } from './demo-access.ts';
import { newTrack } from '../tracks/new-track.ts';
import { namesOf } from './names-of.ts';

export interface LoadDeps {
  redis: RedisClient;
  functions: Functions;
  secrets: Secrets;
}

/** When a school joined the organization, and the one at that place in its list of staff signed up. Unit: epoch ms. */
interface Since {
  school: number;
  staff: (place: number) => number;
}

/**
 * A school of the demo's kind under that number, which must hold nothing: its people who can sign in, its tracks, its
 * classes with everybody in them since `began`, and its present day. It and its staff are of the organization since then.
 * Everything has the number that `namesOf` says; throws where something else came to have it. Unit: epoch ms.
 */
export async function foundSchool(
  deps: LoadDeps,
  school: number,
  content: SchoolContent,
  { now, began, since }: { now: number; began: number; since: Since },
): Promise<SchoolRecords> {
  const { redis, functions } = deps;
  const { city, region, country } = content.place;
  const { name, timeZone, district, state } = content;
  const place = `${city}, ${region}`;
  const record = { name, place, country, timeZone, district, state };
  const how = { number: school, at: now, since: since.school };
  const records = await SchoolRecords.found(redis, functions, record, how);
  await loadRecords(deps, records, content, { began, since });
  return records;
}

async function loadRecords(
  deps: LoadDeps,
  records: SchoolRecords,
  content: SchoolContent,
  { began, since }: { began: number; since: Since },
): Promise<void> {
  const { person, section: sectionOf } = namesOf(content);
  const numberOf = (track: string) => content.tracks.indexOf(track) + 1;
  await Promise.all(
    content.tracks.map(async (key) => {
      const track = newTrack(demoContent.tracks[key]!, began);
      isNumbered(key, await records.addTrack(track), numberOf(key));
    }),
  );
  await loadPeople(deps, records, content, since);
  for (const section of content.sections) {
    const { title, period, code } = section;
    const id = await records.addSection(
      sectionRecord.parse({ title, period, code, tracks: section.tracks.map(numberOf) }),
    );
    isNumbered(section.key, id, sectionOf(section.key));
    const seat = (key: string) => {
      const { table } = content.students.find((one) => one.key === key)!;
      return table === undefined ? {} : { table };
    };
    await Promise.all([
      ...section.teachers.map((key) =>
        records.enroll(id, person(key), { role: 'teacher', time: began }),
      ),
      ...section.students.map((key) =>
        records.enroll(id, person(key), { role: 'student', time: began, ...seat(key) }),
      ),
    ]);
    if (code !== undefined) {
      await new ClassCodes(deps.redis).give(code, { school: records.school, section: id });
    }
  }
}

function isNumbered(key: string, number: number, expected: number): void {
  if (number !== expected) throw new Error(`The demo’s ${key} became ${number}, not ${expected}.`);
}

async function loadPeople(
  { redis, functions, secrets }: LoadDeps,
  records: SchoolRecords,
  content: SchoolContent,
  since: Since,
): Promise<void> {
  const { person } = namesOf(content);
  const { school } = records;
  const accounts = new Accounts(redis, functions, secrets);
  // All have the same password, which the terminal prints; one hash of it is slow enough.
  const password = await secrets.hashPassword(DEMO_PASSWORD);
  for (const [place, one] of content.staff.entries()) {
    const role = one.roles.includes('leader') ? 'leader' : 'teacher';
    const id = await records.addPerson({ ...named(one), role, password }, since.staff(place));
    isNumbered(one.key, id, person(one.key));
    await accounts.add(one.email, { school, person: id });
  }
  // All at once: numbers are given in the order in which they are asked for.
  await Promise.all(
    content.students.map(async (one) => {
      const pin = secrets.sealPin(demoPin(one.key), school);
      const id = await records.addPerson({ ...named(one), role: 'student', pin });
      isNumbered(one.key, id, person(one.key));
    }),
  );
}

function named({ name, called, initials, nativeName, lang }: SchoolContent['students'][number]) {
  return {
    name,
    ...(called === undefined ? {} : { called }),
    initials,
    ...(nativeName === undefined ? {} : { native: nativeName }),
    ...(lang === undefined ? {} : { lang }),
  };
}
