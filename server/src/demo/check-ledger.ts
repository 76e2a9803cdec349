import { foldLog, isMastered, standing, type Cell } from '@threshold/shared/domain/mastery.ts';
import {
  ELSEWHERE,
  LEDGER_EPOCH,
  type LedgerRecord,
  readLedger,
  type ScoreRecord,
} from '@threshold/shared/domain/ledger.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import { hqCounts } from './hq-counts.ts';
import type { StoredSchool } from './stored-school.ts';

type Counts = Map<string, number>;

/** What the logs add up to, in the fields of the hashes that count it. */
interface Tally {
  school: Counts;
  days: Counts;
  sections: Map<number, Counts>;
  /** Section → student → sittings of the present day. */
  today: Map<number, Counts>;
}

/** The logs are whole, and cells and counters are what a plain fold of them gives. Rules M1, M2, M5, H1, T3. */
export function checkLedger(stored: StoredSchool): string[] {
  const found: string[] = [];
  const subjects = subjectsOf(stored);
  const tally: Tally = {
    school: new Map(),
    days: new Map(),
    sections: new Map(stored.sections.map(({ id }) => [id, new Map()])),
    today: new Map(stored.sections.map(({ id }) => [id, new Map()])),
  };
  const dayStart = Number(stored.school['dayStart'] ?? 0);
  for (const [student, cells] of stored.cells) {
    const log = readLog(stored.logs.get(student), `log of student ${student}`, found);
    found.push(...checkVoids(student, log), ...checkCells(student, log, cells));
    add(tally, log, student, { subjects, dayStart });
  }
  addErased(tally, stored.erased);
  const totals = [
    ...counters,
    ...Object.keys(stored.school).filter((field) => field.startsWith('subject:')),
    ...[...subjects].map(([, subject]) => `subject:${subject}`),
  ];
  const atHq = hqCounts(stored);
  return [
    ...found,
    ...compare('school', stored.school, tally.school, totals),
    ...(atHq ? compare('HQ', atHq, tally.school, totals) : []),
    ...compare('days', stored.days, tally.days),
    ...stored.sections.flatMap(({ id, hash, today }) => [
      ...compare(`section ${id}`, hash, tally.sections.get(id)!, counters),
      ...compare(`today of section ${id}`, today, tally.today.get(id)!),
    ]),
  ];
}

function readLog(bytes: Buffer | undefined, what: string, found: string[]): LedgerRecord[] {
  try {
    return readLedger(bytes ?? Buffer.alloc(0));
  } catch (error) {
    found.push(`${what}: ${(error as Error).message}`);
    return [];
  }
}

function checkVoids(student: number, log: readonly LedgerRecord[]): string[] {
  const taken = new Set<number>();
  return log.flatMap((record, index) => {
    if (record.outcome !== 'void') return [];
    const { voids } = record;
    const fair = voids < index && log[voids]?.outcome !== 'void' && !taken.has(voids);
    taken.add(voids);
    return fair
      ? []
      : [`log of student ${student}: record ${index} voids ${voids}, which it cannot`];
  });
}

function checkCells(
  student: number,
  log: readonly LedgerRecord[],
  stored: ReadonlyMap<number, Buffer>,
): string[] {
  const folded = foldLog(log);
  const cells = new Map<number, Cell>();
  const found: string[] = [];
  for (const [track, bytes] of stored) {
    if (bytes.length % 4 !== 0) found.push(`cells ${student}:${track} are ${bytes.length} bytes`);
    for (let position = 0; position * 4 + 4 <= bytes.length; position += 1) {
      cells.set(packHome(track, position), bytes.readUInt32BE(position * 4));
    }
  }
  for (const objective of new Set([...folded.keys(), ...cells.keys()])) {
    const [is, should] = [cells.get(objective) ?? 0, folded.get(objective) ?? 0];
    if (is === should) continue;
    found.push(
      `cell of student ${student} at ${objective} is ${words(is)}, their log says ${words(should)}`,
    );
  }
  return found;
}

function words(cell: Cell): string {
  if (cell === 0) return 'empty';
  return `${isMastered(cell) ? 'mastered' : 'not yet'} (${cell})`;
}

function subjectsOf(stored: StoredSchool): Map<number, string> {
  return new Map(
    Object.entries(stored.gates).map(([objective, text]) => [
      Number(objective),
      (JSON.parse(text) as { subject: string }).subject,
    ]),
  );
}

const counters = ['scores', 'mastered', 'notYet', 'assessments'] as const;

function add(
  tally: Tally,
  log: readonly LedgerRecord[],
  student: number,
  by: { subjects: ReadonlyMap<number, string>; dayStart: number },
): void {
  let sitting = -1;
  const sittings = log.map((record, index) => (record.same ? sitting : (sitting = index)));
  const counted = new Set<number>();
  for (const score of standing(log)) {
    // [H1] Brought along from another school: on the path, never counted again.
    if (score.teacher === ELSEWHERE) continue;
    const section = tally.sections.get(score.section);
    const outcome = score.outcome === 'mastered' ? 'mastered' : 'notYet';
    const day = dayOf(score);
    for (const counts of [tally.school, ...(section ? [section] : [])]) {
      count(counts, 'scores');
      count(counts, outcome);
    }
    count(tally.days, `${day}:${outcome}`);
    const subject = by.subjects.get(score.objective);
    if (subject) {
      count(tally.school, `subject:${subject}`);
      count(tally.days, `${day}:subject:${subject}`);
    }

    // [M5] An assessment counts while one of its scores stands.
    const first = sittings[score.index]!;
    if (counted.has(first)) continue;
    counted.add(first);
    count(tally.school, 'assessments');
    if (section) count(section, 'assessments');
    count(tally.days, `${day}:assessments`);
    const today = tally.today.get(score.section);
    if (today && (score.at + LEDGER_EPOCH) * 1000 >= by.dayStart) count(today, String(student));
  }
}

/** [H1] What erased students' scores counted is counted still, without whose they were: see `erased` in the store's keys. */
function addErased(tally: Tally, erased: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(erased)) {
    const [, kind, of, rest] = /^(?:(day|section):(\d+):)?(.+)$/.exec(field)!;
    const [counts, name] =
      kind === undefined
        ? [tally.school, rest!]
        : kind === 'day'
          ? [tally.days, `${of}:${rest}`]
          : [tally.sections.get(Number(of)), rest!];
    counts?.set(name, (counts.get(name) ?? 0) + Number(text));
  }
}

function dayOf(score: ScoreRecord): number {
  return Math.floor((score.at + LEDGER_EPOCH) / 86_400);
}

function count(counts: Counts, field: string): void {
  counts.set(field, (counts.get(field) ?? 0) + 1);
}

/** Where stored counts differ from those of the logs; without `only`, no other field may be there. */
function compare(
  what: string,
  stored: Readonly<Record<string, string | number>>,
  should: Counts,
  only?: readonly string[],
): string[] {
  const fields = new Set(only ?? [...Object.keys(stored), ...should.keys()]);
  return [...fields].flatMap((field) => {
    const [is, expected] = [Number(stored[field] ?? 0), should.get(field) ?? 0];
    return is === expected ? [] : [`${what}: ${field} is ${is}, the logs say ${expected}`];
  });
}
