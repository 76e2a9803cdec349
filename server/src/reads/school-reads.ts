import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type {
  AuditView,
  Enrolled,
  FoundStudents,
  SchoolLine,
  SchoolPage,
  SchoolPerson,
  SchoolSection,
  SchoolStudentPage,
} from '@threshold/shared/contract/school.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import type { StudentRecordFile } from '@threshold/shared/contract/student-record.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import { foldLog, isMastered, standing } from '@threshold/shared/domain/mastery.ts';
import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import { schoolKeys, schoolTag } from '../store/keys.ts';
import type { PersonRecord, SchoolRecord } from '../store/record-types.ts';
import { timeOf } from '../store/time-of.ts';
import type { RedisClient } from '../store/redis.ts';
import { pastImports } from './past-imports.ts';
import { withNumbers } from './same-name-numbers.ts';
import { readStudentRecord } from './student-record.ts';
import { wallsBy } from './walls-by.ts';

type Look = SchoolLine & Pick<SchoolSection, 'students' | 'staff' | 'substitutes'>;

/** How many students a search answers at most. */
const FOUND = 60;

/** What a school's leaders read of their school; null for everybody else, as for a school that is not there (rule P3). */
export class SchoolReads {
  readonly #redis: RedisClient;
  readonly #functions: Functions;

  constructor(redis: RedisClient, functions: Functions) {
    this.#redis = redis;
    this.#functions = functions;
  }

  /** The school with its staff and classes. `language`: whose order of names, BCP 47. */
  async school(who: SessionPerson, language: string): Promise<SchoolPage | null> {
    if (!leads(who)) return null;
    const keys = schoolKeys(who.school);
    const [text, people, sections, looks] = await Promise.all([
      this.#redis.hget(keys.school(), 'record'),
      this.#people(who.school),
      this.#sections(who.school),
      this.#looks(who.school),
    ]);
    const ids = looks.map(({ id }) => id);
    const walls = await wallsBy(this.#redis, keys, ids);
    const { name, place } = JSON.parse(text ?? '{"name":"","place":""}') as SchoolRecord;
    const staff = await Promise.all(
      people
        .filter(({ record }) => record.role !== 'student' && record.left === undefined)
        .map(async ({ id, record }) => ({
          ...(await this.#person(who.school, id, record)),
          initials: record.initials,
          leader: record.role === 'leader',
          walls: walls.get(id) ?? [],
        })),
    );
    return {
      name,
      place,
      staff: inNameOrder(staff, language, listed),
      sections: looks.map(({ id, students, staff: teachers, substitutes }) => ({
        id,
        title: sections.get(id)?.title ?? '',
        period: sections.get(id)?.period ?? '',
        students,
        staff: teachers,
        substitutes,
      })),
      lines: looks.map(lineOf),
      students: people.filter(({ record }) => record.role === 'student').length,
    };
  }

  /** How the lines of the school stand now, in the order of its classes. */
  async lines(who: SessionPerson): Promise<SchoolLine[] | null> {
    return leads(who) ? (await this.#looks(who.school)).map(lineOf) : null;
  }

  /** Students whose name has that in it, however it is accented; all of them for an empty text. In the order of their names. */
  async find(who: SessionPerson, text: string, language: string): Promise<FoundStudents | null> {
    if (!leads(who)) return null;
    const wanted = nameKey(text);
    const all = await this.#students(who.school);
    const found = all.filter(({ record }) =>
      [record.name, record.called, record.native].some((name) =>
        nameKey(name ?? '').includes(wanted),
      ),
    );
    const first = inNameOrder(found, language, ({ record }) => listed(record)).slice(0, FOUND);
    const students = first.map(({ id, record }) => this.#person(who.school, id, record));
    return {
      students: await this.#numbered(who.school, await Promise.all(students), all),
      count: found.length,
    };
  }

  /** One student of the school, in a class now or not. */
  async student(who: SessionPerson, id: number): Promise<SchoolStudentPage | null> {
    if (!leads(who)) return null;
    const keys = schoolKeys(who.school);
    const record = await this.#record(who.school, id);
    if (record?.role !== 'student') return null;
    const [all, alone, enrolled, bytes, notes] = await Promise.all([
      this.#students(who.school),
      this.#person(who.school, id, record),
      this.enrolled(who.school, id),
      this.#redis.getBuffer(keys.scores(id)),
      this.#redis.hgetall(keys.notes(id)),
    ]);
    const log = readLedger(bytes ?? new Uint8Array());
    const mastered = [...foldLog(log).values()].filter(isMastered).length;
    const [student] = await this.#numbered(who.school, [alone], all);
    return {
      student: student!,
      enrolled,
      counts: { scores: standing(log).length, mastered, notes: Object.keys(notes).length },
    };
  }

  /**
   * Everything kept about a student, to be handed out; that it was is noted in the audit. `language`: of whoever reads it, for
   * the words of objectives; without it they are the class's.
   */
  async record(
    who: SessionPerson,
    student: number,
    language?: Language,
  ): Promise<StudentRecordFile | null> {
    if (!leads(who)) return null;
    const { school, person } = who;
    const record = await this.#record(school, student);
    if (record?.role !== 'student') return null;
    const [enrolled, now] = await Promise.all([
      this.enrolled(school, student),
      timeOf(this.#redis),
    ]);
    const of = { school, student, record, enrolled, language };
    const file = await readStudentRecord(
      { redis: this.#redis, functions: this.#functions },
      of,
      now,
    );
    const log = new AuditLog(this.#redis, this.#functions, school);
    await log.note({ by: person, did: 'student.exported', of: [student] });
    return file;
  }

  /** Every span of a person in a class of the school, the latest first. */
  async enrolled(school: number, person: number): Promise<Enrolled[]> {
    const keys = schoolKeys(school);
    const sections = await this.#sections(school);
    const spans = await Promise.all(
      [...sections].map(async ([section, { title, period }]): Promise<Enrolled[]> => {
        const text = await this.#redis.hget(keys.enrollments(section), String(person));
        if (text === null) return [];
        const enrollment = JSON.parse(text) as {
          role: 'student' | 'teacher';
          spans: [number, number][];
        };
        return enrollment.spans.map(([from, until]) => ({
          ...{ section, title, period, role: enrollment.role, from },
          until: until === 0 ? null : until,
        }));
      }),
    );
    return spans.flat().toSorted((a, b) => b.from - a.from);
  }

  async #students(school: number) {
    return (await this.#people(school)).filter(({ record }) => record.role === 'student');
  }

  #numbered(
    school: number,
    students: readonly SchoolPerson[],
    all: readonly { id: number; record: { name: string } }[],
  ): Promise<SchoolPerson[]> {
    const named = all.map(({ id, record }) => ({ id, name: record.name }));
    return withNumbers({ redis: this.#redis, school }, students, named);
  }

  /** What was brought into the school and its classes. Rule T9. */
  async imports(who: SessionPerson): Promise<PastImport[] | null> {
    if (!leads(who)) return null;
    const [redis, functions] = [this.#redis, this.#functions];
    return pastImports({ redis, functions, school: who.school });
  }

  /** A page of the audit, with what people and classes are called now. */
  async audit(
    who: SessionPerson,
    { language, ...asked }: { before?: string; person?: number; language: string },
  ): Promise<AuditView | null> {
    if (!leads(who)) return null;
    const page = await new AuditLog(this.#redis, this.#functions, who.school).page(asked);
    const ids = new Set(page.entries.flatMap(({ by, of }) => [by, ...of]));
    if (asked.person !== undefined) ids.add(asked.person);
    const records = await Promise.all(
      [...ids].map(async (id) => [id, await this.#record(who.school, id)] as const),
    );
    const people = records.flatMap(([id, record]) => (record ? [[id, record.name] as const] : []));
    const sections = [...(await this.#sections(who.school))].map(
      ([id, { title, period }]) => [id, period === '' ? title : `${title}, ${period}`] as const,
    );
    const former = (await this.#people(who.school)).flatMap(({ id, record: { name, left } }) =>
      left === undefined ? [] : [{ id, name }],
    );
    return {
      ...page,
      former: inNameOrder(former, language, ({ name }) => ({ latin: name })),
      people: Object.fromEntries(people),
      sections: Object.fromEntries(sections),
    };
  }

  async #record(school: number, id: number): Promise<PersonRecord | null> {
    const text = await this.#redis.hget(schoolKeys(school).people(), String(id));
    return text === null ? null : (JSON.parse(text) as PersonRecord);
  }

  async #people(school: number): Promise<{ id: number; record: PersonRecord }[]> {
    const people = await this.#redis.hgetall(schoolKeys(school).people());
    return Object.entries(people).map(([id, text]) => ({
      id: Number(id),
      record: JSON.parse(text) as PersonRecord,
    }));
  }

  async #person(school: number, id: number, record: PersonRecord): Promise<SchoolPerson> {
    const { name, called, native, lang } = record;
    const sections = await this.#redis.smembers(schoolKeys(school).sectionsOf(id));
    return {
      ...{ id, name },
      ...(called === undefined ? {} : { called }),
      ...(native === undefined ? {} : { native }),
      ...(lang === undefined ? {} : { lang }),
      sections: sections.map(Number).toSorted((a, b) => a - b),
    };
  }

  async #sections(school: number): Promise<Map<number, SectionRecord>> {
    const sections = await this.#redis.hgetall(schoolKeys(school).sections());
    return new Map(
      Object.entries(sections).map(([id, text]) => [Number(id), JSON.parse(text) as SectionRecord]),
    );
  }

  async #looks(school: number): Promise<Look[]> {
    const text = await this.#functions.read('read_school', schoolTag(school), []);
    return (JSON.parse(String(text)) as Look[]).toSorted((a, b) => a.id - b.id);
  }
}

/** Whether somebody leads their school. Who changes it is signed out by that (rule T4). */
function leads(who: SessionPerson): boolean {
  return who.kind === 'staff' && who.leader;
}

function lineOf({ id, line, waiting, claimed }: Look): SchoolLine {
  return { id, line, waiting, claimed };
}

function listed({ name, native }: { name: string; native?: string }) {
  return { latin: name, own: native };
}
