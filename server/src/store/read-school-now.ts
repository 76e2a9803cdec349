import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { PersonRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';
import type { Secrets } from './secrets.ts';

/** So much is asked at once: one answer never holds the store long. */
const AT_ONCE = 200;

interface Enrollment {
  role: 'student' | 'teacher';
  spans: [number, number][];
  rostered?: boolean;
  substitute?: boolean;
}

/** Whose list of which class it is. */
interface ClassList {
  section: number;
  by: number;
}

/** The school as a roster finds it: its students, classes, who is in them, and which of these addresses are its staff's. */
export async function readSchoolNow(
  redis: RedisClient,
  school: number,
  { emails, secrets, list }: { emails: readonly string[]; secrets: Secrets; list?: ClassList },
): Promise<SchoolNow> {
  const keys = schoolKeys(school);
  const students: SchoolNow['students'] = [];
  for await (const [id, text] of fields(redis, keys.people())) {
    const { role, source, name, called, native, lang } = JSON.parse(text) as PersonRecord;
    if (role !== 'student') continue;
    const said = { source, name, called, native, lang };
    students.push({ id: Number(id), ...withoutAbsent(said) });
  }
  const sections: SchoolNow['sections'] = [];
  const over = new Map<number, number>();
  for await (const [id, text] of fields(redis, keys.sections())) {
    const { source, title, period, archived } = JSON.parse(text) as SectionRecord & {
      archived?: number;
    };
    if (archived) over.set(Number(id), archived);
    const one = { id: Number(id), title, period, archived: archived ? true : undefined, source };
    sections.push(withoutAbsent(one));
  }
  const ids = sections.map(({ id }) => id);
  const { enrollments, known } = await readEnrollments(redis, school, { ids, over, list });
  const staff = await readStaff(redis, school, { emails, secrets });
  // A hash is read in no order; a plan is to be the same twice.
  return {
    students: students.toSorted((a, b) => a.id - b.id),
    sections: sections.toSorted((a, b) => a.id - b.id),
    enrollments,
    staff,
    ...(list && { known: known.toSorted((a, b) => a - b) }),
  };
}

async function* fields(redis: RedisClient, key: string): AsyncGenerator<[string, string]> {
  // A hash that grows meanwhile may tell a field twice.
  const seen = new Set<string>();
  let cursor = '0';
  do {
    const [next, flat] = await redis.hscan(key, cursor, 'COUNT', AT_ONCE);
    cursor = next;
    for (let i = 0; i < flat.length; i += 2) {
      if (seen.has(flat[i]!)) continue;
      seen.add(flat[i]!);
      yield [flat[i]!, flat[i + 1]!];
    }
  } while (cursor !== '0');
}

/** Classes, the moment at which each that is archived was over, and whose list is read, if one class's. */
interface Sections {
  ids: readonly number[];
  over: ReadonlyMap<number, number>;
  list: ClassList | undefined;
}

async function readEnrollments(
  redis: RedisClient,
  school: number,
  { ids: sections, over, list: of }: Sections,
): Promise<{ enrollments: SchoolNow['enrollments']; known: number[] }> {
  const keys = schoolKeys(school);
  const enrollments: SchoolNow['enrollments'] = [];
  const known = new Set<number>();
  for (let from = 0; from < sections.length; from += AT_ONCE) {
    const some = sections.slice(from, from + AT_ONCE);
    const lists = await Promise.all(some.map((id) => redis.hgetall(keys.enrollments(id))));
    for (const [i, list] of lists.entries()) {
      if (of) for (const one of knownBefore(list, of, some[i]!, over.get(some[i]!))) known.add(one);
      for (const [person, text] of Object.entries(list)) {
        const { role, spans, rostered = false, substitute } = JSON.parse(text) as Enrollment;
        const [since, until] = spans.at(-1) ?? [];
        if (since === undefined || until !== 0) continue;
        const one = { section: some[i]!, person: Number(person), role, rostered, since };
        enrollments.push(substitute ? { ...one, substitute } : one);
      }
    }
  }
  enrollments.sort((a, b) => a.section - b.section || a.person - b.person);
  return { enrollments, known: [...known] };
}

/** Students of one class whom that teacher knows though they are in it no more: as who left theirs, or was in one of theirs when it was archived. Rule S3. */
function knownBefore(
  list: Record<string, string>,
  of: ClassList,
  section: number,
  over: number | undefined,
): number[] {
  const all = Object.entries(list).map(([person, text]) => {
    const { role, spans } = JSON.parse(text) as Enrollment;
    return { person: Number(person), role, until: spans.at(-1)?.[1] };
  });
  const students = all.filter(({ role }) => role === 'student');
  if (section === of.section) return students.map(({ person }) => person);
  // Who is known by that moment was there at its end.
  const last = all.filter(({ until }) => over !== undefined && until === over);
  if (!last.some(({ person, role }) => person === of.by && role === 'teacher')) return [];
  return last.flatMap(({ person, role }) => (role === 'student' ? [person] : []));
}

/** Of these addresses, those that belong to staff of the school. An account's first place there counts. */
async function readStaff(
  redis: RedisClient,
  school: number,
  { emails, secrets }: { emails: readonly string[]; secrets: Secrets },
): Promise<SchoolNow['staff']> {
  const staff: SchoolNow['staff'] = [];
  for (let from = 0; from < emails.length; from += AT_ONCE) {
    const some = emails.slice(from, from + AT_ONCE);
    const indices = some.map((email) => secrets.emailIndex(email));
    const entries = await redis.hmget(hqKeys.accounts, ...indices);
    for (const [i, text] of entries.entries()) {
      const places = text ? (JSON.parse(text) as { school: number; person: number }[]) : [];
      const place = places.find((one) => one.school === school);
      if (!place) continue;
      const record = await redis.hget(schoolKeys(school).people(), String(place.person));
      // An account may lead to somebody who was never made.
      if (record && (JSON.parse(record) as PersonRecord).role !== 'student')
        staff.push({ person: place.person, email: some[i]! });
    }
  }
  return staff;
}

type WithoutAbsent<T> = { [K in keyof T]: Exclude<T[K], undefined> } & object;
function withoutAbsent<T extends object>(record: T): WithoutAbsent<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as WithoutAbsent<T>;
}
