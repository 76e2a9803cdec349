import type { Language } from '@threshold/shared/contract/languages.ts';
import type { Enrolled } from '@threshold/shared/contract/school.ts';
import type { KeptScore, StudentRecordFile } from '@threshold/shared/contract/student-record.ts';
import {
  ELSEWHERE,
  LEDGER_EPOCH,
  type LedgerRecord,
  readLedger,
} from '@threshold/shared/domain/ledger.ts';
import { schoolKeys } from '../store/keys.ts';
import type { Functions } from '../store/functions.ts';
import type { PersonRecord, SchoolRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { type JudgedWords, judgedWords } from './judged-words.ts';
import { studentActs } from './student-acts.ts';

/** A step in which the ledger measures sittings. Unit: seconds. */
const STEP_S = 15;

interface EnrollmentRecord {
  table: number;
  /** A roster enrolled them, or named one who was. */
  rostered: true;
}

type Keys = ReturnType<typeof schoolKeys>;

const iso = (at: number) => new Date(at).toISOString();
const momentOf = (at: number) => (at + LEDGER_EPOCH) * 1_000;

/**
 * Everything kept about one student of a school, in words. `enrolled`: their spans in classes. `language`: whose words objectives
 * have where there are such words; without it all stands as the class has it. `now`: epoch ms.
 */
export async function readStudentRecord(
  { redis, functions }: { redis: RedisClient; functions: Functions },
  of: {
    school: number;
    student: number;
    record: PersonRecord;
    enrolled: readonly Enrolled[];
    language?: Language | undefined;
  },
  now: number,
): Promise<StudentRecordFile> {
  const { school, student, record, enrolled, language } = of;
  const keys = schoolKeys(school);
  const [about, bytes, notes, staff, opened, open, choices, help] = await Promise.all([
    redis.hget(keys.school(), 'record'),
    redis.getBuffer(keys.scores(student)),
    redis.hgetall(keys.notes(student)),
    redis.hgetall(keys.staff()),
    redis.smembers(keys.openings(student)),
    redis.hgetall(keys.open(student)),
    redis.hgetall(keys.choices()),
    askedHelp(redis, keys, student, enrolled),
  ]);
  const log = readLedger(bytes ?? new Uint8Array());
  const objectives = new Set([
    ...log.flatMap((one) => (one.outcome === 'void' ? [] : [one.objective])),
    ...[...opened, ...Object.keys(open)].map(Number),
    ...help.flatMap(({ objective }) => objective ?? []),
  ]);
  const texts = await judgedWords(redis, school, [...objectives], language);
  const { name, place, timeZone } = JSON.parse(
    about ?? '{"name":"","place":"","timeZone":"UTC"}',
  ) as SchoolRecord;
  const days = new Intl.DateTimeFormat('en-CA', { timeZone });
  const titles = new Map(
    enrolled.map(({ section, title, period }) => [section, { title, period }]),
  );
  return {
    format: 'threshold student record',
    made: iso(now),
    school: { name, place },
    student: {
      name: record.name,
      ...(record.called === undefined ? {} : { called: record.called }),
      initials: record.initials,
      ...(record.native === undefined ? {} : { native: record.native }),
      ...(record.lang === undefined ? {} : { language: record.lang }),
      ...(record.source === undefined ? {} : { rosterId: record.source }),
      hasPin: record.pin !== undefined,
      hasFamilyCode: record.family !== undefined,
    },
    classes: await classesOf(redis, keys, student, enrolled),
    scores: scoresOf(log, { notes, staff, texts, titles, days }),
    opened: opened.map((one) => texts.get(Number(one))?.label ?? one),
    waiting: await waitingOf(redis, keys, open, texts),
    help: help.map(({ title, text, at, objective }) => ({
      class: title,
      ...(objective === undefined
        ? {}
        : { objective: texts.get(objective)?.label ?? String(objective) }),
      ...(text === undefined ? {} : { text }),
      since: iso(at),
    })),
    choices: choicesOf(choices, student),
    acts: await studentActs(redis, functions, { school, student }),
  };
}

async function classesOf(
  redis: RedisClient,
  keys: Keys,
  student: number,
  enrolled: readonly Enrolled[],
): Promise<StudentRecordFile['classes']> {
  return Promise.all(
    enrolled.map(async ({ section, title, period, from, until }) => {
      const [text, badges] = await Promise.all([
        redis.hget(keys.enrollments(section), String(student)),
        redis.hexists(keys.section(section), 'badges'),
      ]);
      const { table, rostered } = JSON.parse(text ?? '{}') as Partial<EnrollmentRecord>;
      return {
        ...{ title, period, from: iso(from), until: until === null ? null : iso(until) },
        ...(table === undefined ? {} : { table }),
        hasBadge: until === null && badges === 1,
        byRoster: rostered === true,
      };
    }),
  );
}

interface Around {
  notes: Record<string, string>;
  staff: Record<string, string>;
  texts: ReadonlyMap<number, JudgedWords>;
  titles: ReadonlyMap<number, { title: string; period: string }>;
  /** Writes the school's day of a moment. */
  days: Intl.DateTimeFormat;
}

function scoresOf(
  log: readonly LedgerRecord[],
  { notes, staff, texts, titles, days }: Around,
): KeptScore[] {
  const takenBack = new Map<number, KeptScore['takenBack']>();
  log.forEach((one, index) => {
    if (one.outcome !== 'void') return;
    const reason = notes[index];
    const by = staff[one.teacher] ?? '';
    const at = momentOf(one.at);
    const said = {
      at: iso(at),
      day: days.format(at),
      by,
      ...(reason === undefined ? {} : { reason }),
    };
    takenBack.set(one.voids, said);
  });
  return log.flatMap((one, index): KeptScore[] => {
    if (one.outcome === 'void') return [];
    const text = texts.get(one.objective);
    const at = momentOf(one.at);
    const note = notes[index];
    const section = titles.get(one.section);
    const taken = takenBack.get(index);
    const { wait, sitting, same } = one;
    const published = text?.record.published ?? 0;
    return [
      {
        at: iso(at),
        day: days.format(at),
        code: text?.record.code ?? '',
        objective: text?.record.title ?? String(one.objective),
        statement: text?.record.statement ?? '',
        track: text?.track ?? '',
        threshold: text?.record.threshold ?? '',
        ...(published > at ? { thresholdSince: iso(published) } : {}),
        outcome: one.outcome,
        met: one.criteria.map((i) => text?.record.criteria?.[i] ?? String(i + 1)),
        by: staff[one.teacher] ?? '',
        elsewhere: one.teacher === ELSEWHERE,
        ...(section ? { class: [section.title, section.period].filter(Boolean).join(', ') } : {}),
        ...(wait === 0 ? {} : { waitMinutes: wait }),
        ...(sitting === 0 ? {} : { sittingSeconds: sitting * STEP_S }),
        ...(same ? { sameSitting: true } : {}),
        ...(note === undefined ? {} : { note }),
        ...(taken ? { takenBack: taken } : {}),
      },
    ];
  });
}

async function waitingOf(
  redis: RedisClient,
  keys: Keys,
  open: Record<string, string>,
  texts: ReadonlyMap<number, JudgedWords>,
): Promise<StudentRecordFile['waiting']> {
  return Promise.all(
    Object.entries(open).map(async ([objective, attempt]) => {
      const [at, state] = await redis.hmget(keys.attempt(attempt), 'at', 'state');
      const label = texts.get(Number(objective))?.label ?? objective;
      return { objective: label, since: iso(Number(at)), state: state ?? '' };
    }),
  );
}

interface AskedHelp {
  title: string;
  objective?: number;
  text?: string;
  at: number;
}

async function askedHelp(
  redis: RedisClient,
  keys: Keys,
  student: number,
  enrolled: readonly Enrolled[],
): Promise<AskedHelp[]> {
  const sections = new Map(enrolled.map(({ section, title }) => [section, title]));
  const asked = await Promise.all(
    [...sections].map(async ([section, title]) => {
      const text = await redis.hget(keys.help(section), String(student));
      return text === null ? [] : [{ ...(JSON.parse(text) as Omit<AskedHelp, 'title'>), title }];
    }),
  );
  return asked.flat();
}

function choicesOf(choices: Record<string, string>, student: number): Record<string, string> {
  const mine = `${student}:`;
  return Object.fromEntries(
    Object.entries(choices).flatMap(([field, value]) =>
      field.startsWith(mine) ? [[field.slice(mine.length), value]] : [],
    ),
  );
}
