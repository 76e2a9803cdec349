import type { Member, SectionState } from '@threshold/shared/contract/snapshots.ts';
import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import { readLedger, RECORD_BYTES } from '@threshold/shared/domain/ledger.ts';
import { logUntil } from '@threshold/shared/domain/log-until.ts';
import { asBrought, type Cell, foldLog } from '@threshold/shared/domain/mastery.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { schoolKeys } from '../store/keys.ts';
import type { EnrollmentRecord, PersonRecord, SchoolRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { resultsOf } from '../store/results-of.ts';
import type { ReadSection } from '../store/section-snapshot.ts';
import { timeOf } from '../store/time-of.ts';
import { triesOf } from '../store/tries-of.ts';
import type { LastClass } from './last-class.ts';

/** Nothing of a class that may well go on is told: neither its line nor its ways. */
const still = {
  line: { state: 'closed', paused: 0 },
  settings: {
    ...{ order: 'joined', coolDown: 0, maxOpen: 3 },
    ...{ wallMode: 'none', joining: false, pins: 'digits' },
  },
  counters: { scores: 0, mastered: 0, notYet: 0, assessments: 0 },
  ...{ open: [], help: {}, marks: {}, sittings: [], today: {} },
} as const satisfies Partial<SectionState>;

/**
 * A class as a student reads it who is in it no longer, as it was for them when their time in it ended: themselves, who taught it then, and
 * what was judged of them by then at the objectives that its tracks show, and stands. It is made of the student's own records, so nothing later and
 * nobody else is in it. Null where the student is no more. Rule S4.
 */
export async function ownAsLeft(
  redis: RedisClient,
  school: number,
  student: number,
  last: LastClass,
): Promise<ReadSection | null> {
  const keys = schoolKeys(school);
  const [section, person, bytes, notes, staff, opened, brought, record, now] = await Promise.all([
    redis.hget(keys.sections(), String(last.id)),
    redis.hget(keys.people(), String(student)),
    redis.getBuffer(keys.scores(student)),
    redis.hgetall(keys.notes(student)),
    redis.hgetall(keys.staff()),
    redis.smembers(keys.openings(student)),
    redis.hget(keys.brought(), String(student)),
    redis.hget(keys.school(), 'record'),
    timeOf(redis),
  ]);
  if (!section || !person) return null;
  const { title, period, tracks: follows } = JSON.parse(section) as SectionRecord;
  const { timeZone } = JSON.parse(record ?? '{"timeZone":"UTC"}') as SchoolRecord;
  const then = judgedBy(bytes ?? Buffer.alloc(0), last.ended);
  const tracks = follows.map((track) => keys.shown(track));
  const shown = new Set((tracks.length > 0 ? await redis.sunion(...tracks) : []).map(Number));
  const came = JSON.parse(brought ?? '{}') as Record<number, Cell>;
  const cells = [...foldLog(readLedger(then))]
    .filter(([objective]) => shown.has(objective))
    .map(([objective, cell]) => [objective, came[objective] === cell ? asBrought(cell) : cell]);
  const day = schoolDay(last.ended, timeZone);
  const end = { records: [then.length / RECORD_BYTES, then] as [number, Buffer], notes, staff };
  const taught = await staffThen(redis, keys, last);
  return {
    ...{ role: 'student', rev: 0, epoch: '', now, here: [], shown },
    state: {
      ...{ ...still, section: { id: last.id, title, period, tracks: follows }, day },
      people: Object.fromEntries(
        [memberOf(student, 'student', person), ...taught].map((one) => [one.id, one]),
      ),
      cells: { [student]: Object.fromEntries(cells) as Record<number, Cell> },
      opened: { [student]: opened.map(Number).toSorted((a, b) => a - b) },
    },
    own: {
      results: resultsOf({
        ...{ ...end, dayStart: day.start },
        tells: ({ section: of, objective }) => of === last.id || shown.has(objective),
      }),
      tries: triesOf({ ...end, shown }),
      elsewhere: [],
    },
  };
}

/** A log of what was judged by that moment, in epoch ms; of what came later only what took some of that back: it stands nowhere any more. */
function judgedBy(bytes: Buffer, moment: number): Buffer {
  const log = readLedger(bytes);
  const count = logUntil(log, moment).length;
  const takesBack = log.flatMap((one, i) =>
    i >= count && one.outcome === 'void' && one.voids < count ? [i] : [],
  );
  return Buffer.concat([
    bytes.subarray(0, count * RECORD_BYTES),
    ...takesBack.map((i) => bytes.subarray(i * RECORD_BYTES, (i + 1) * RECORD_BYTES)),
  ]);
}

/** Who taught a class at that moment. */
async function staffThen(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
  { id, ended }: LastClass,
): Promise<Member[]> {
  const ids = Object.entries(await redis.hgetall(keys.enrollments(id))).flatMap(([who, text]) => {
    const { role, spans } = JSON.parse(text) as EnrollmentRecord;
    const was = spans.some(([from, until]) => from <= ended && (until === 0 || until >= ended));
    return role === 'teacher' && was ? [who] : [];
  });
  const records = ids.length > 0 ? await redis.hmget(keys.people(), ...ids) : [];
  return ids.flatMap((who, i) =>
    records[i] ? [memberOf(Number(who), 'teacher', records[i])] : [],
  );
}

function memberOf(id: number, role: Member['role'], text: string): Member {
  const { name, called, initials, native, lang } = JSON.parse(text) as PersonRecord;
  return {
    ...{ id, role, name, initials },
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
