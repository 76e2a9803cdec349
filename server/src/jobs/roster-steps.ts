import type { NumberedChoice } from '@threshold/shared/contract/roster-import.ts';
import type {
  MovedAway,
  PlannedPerson,
  RosterPlan,
  SectionPlan,
} from '@threshold/shared/contract/roster-plan.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { chosenPlan } from '@threshold/shared/domain/chosen-plan.ts';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import { swapRings } from '@threshold/shared/domain/swap-rings.ts';
import { targetsFirst } from '@threshold/shared/domain/targets-first.ts';
import type { MadePerson, SectionStep, StepRow, Swap } from '../store/roster-commands.ts';
import { idTrades, withTrades, withoutBrokenTrade } from './id-trades.ts';

/** One class's part of an import, ready to be done: how the class is called, whom each row names, and the call. */
export interface PlannedStep {
  title: string;
  names: string[];
  /** Of each row, the class into which it says that they move, as that is called; null for other rows. Absent where an older server planned. */
  into?: (string | null)[];
  step: SectionStep;
}

/** All that an import does once somebody chose, in the order in which it is done. Rule T6. */
export interface ImportWork {
  /** Without PINs: those are made and sealed when they are. */
  people: MadePerson[];
  steps: PlannedStep[];
  /** Who leaves a class that comes before the one they go to, as where two classes swap: done once all classes are. */
  late: PlannedStep[];
  /** Rows that take somebody out of a class, and whether those are so many that somebody must confirm it. */
  leaving: { count: number; confirm: boolean };
}

interface NamedRow {
  name: string;
  into?: string;
  row: StepRow;
}

/** Students whom classes swap in one call; a ring of more is done one after the other, where there is room for it. */
const MOST_SWAPS = 400;

/** What is done of a plan when somebody chose among its rows, teachers and tracks. */
export function rosterSteps(
  plan: RosterPlan,
  choice: Pick<NumberedChoice, 'except' | 'teachers' | 'tracks'>,
): ImportWork {
  const chosen = chosenPlan(plan, choice.except, choice.teachers);
  const trades = idTrades(chosen.people);
  const changed = new Map(
    chosen.people.map((one) => [one.person, withoutBrokenTrade(one, trades)]),
  );
  // Whoever moves is in the new class before they are out of the old one, and so not for a moment in none.
  const ordered = targetsFirst(chosen.sections);
  const place = new Map(ordered.map(({ section }, i) => [section, i]));
  const isLate = ({ section }: SectionPlan, { to }: MovedAway) =>
    place.get(to.section)! > place.get(section)!;
  const rings = swapRings(ordered).filter((ring) => isTooTight(ring, isLate));
  const [steps, late]: [PlannedStep[], PlannedStep[]] = [[], []];
  for (const section of ordered) {
    const away = section.away ?? [];
    const swapped = rings.find((ring) => ring.includes(section));
    // Who is swapped has left by the first call of their ring, where there was room; else they leave late, as others do.
    const now = swapped
      ? section
      : { ...section, away: away.filter((one) => !isLate(section, one)) };
    const step = sectionStep(now, rowsOf(now, changed), choice.tracks);
    if (step && swapped?.[0] === section) step.step.swaps = swapsOf(swapped);
    if (step) steps.push(withTrades(step, trades));
    const later = sectionStep(
      { ...section, kind: 'known', changes: [] },
      leaving(away.filter((one) => isLate(section, one))),
      choice.tracks,
    );
    if (later) late.push(later);
  }
  return {
    people: chosen.people.filter(({ person }) => typeof person === 'string').map(asMade),
    steps,
    late,
    leaving: { count: chosen.totals.archived, confirm: chosen.confirm },
  };
}

/** Whether a class of a ring would be too full before those who leave it late are gone. */
function isTooTight(
  ring: readonly SectionPlan[],
  isLate: (section: SectionPlan, away: MovedAway) => boolean,
): boolean {
  return (
    swapsOf(ring).length <= MOST_SWAPS &&
    ring.some((section) => {
      const { rows, away = [], removals } = section;
      const comes = rows.filter(({ kind }) => kind === 'add' || kind === 'move').length;
      const goes = rows.filter(({ kind }) => kind === 'archive').length;
      const gone = goes + away.filter((one) => !isLate(section, one)).length;
      return removals.of + comes - gone > CLASS_LIMIT;
    })
  );
}

/** All who go from one class of a ring into another. Classes that students leave are no new ones. */
function swapsOf(ring: readonly SectionPlan[]): Swap[] {
  const known = new Set(ring.map(({ section }) => section));
  return ring.flatMap(({ section, away = [] }) =>
    away.flatMap(({ person, to, since }): Swap[] => {
      if (!known.has(to.section)) return [];
      const swap = [person, section as number, to.section as number] as const;
      return [since === undefined ? [...swap] : [...swap, since]];
    }),
  );
}

function rowsOf(
  { rows, teachers, away = [] }: SectionPlan,
  changed: ReadonlyMap<number | string, PlannedPerson>,
): NamedRow[] {
  const students = rows.flatMap((row): NamedRow[] => {
    const { kind, name, person } = row;
    if (kind === 'archive') return [{ name, row: leave(person, row.since) }];
    const change = changeOf(changed.get(person));
    if (kind === 'change') return change;
    return [...change, { name, row: { what: 'enroll', person, role: 'student' } }];
  });
  const taught = teachers.flatMap(({ name, person }): NamedRow[] =>
    person === undefined ? [] : [{ name, row: { what: 'enroll', person, role: 'teacher' } }],
  );
  return [...students, ...leaving(away), ...taught];
}

const leaving = (away: readonly MovedAway[]): NamedRow[] =>
  away.map(({ name, person, to, since }) => {
    const row = { ...leave(person, since), moves: to.section };
    return { name, into: called(to), row };
  });

/** Only whom a roster brought or named there, in the time that goes on since then. */
function leave(person: number, since: number | undefined): Extract<StepRow, { what: 'leave' }> {
  const began = since === undefined ? {} : { since };
  return { what: 'leave', person, role: 'student', rostered: true, ...began };
}

function changeOf(planned: PlannedPerson | undefined): NamedRow[] {
  if (!planned || typeof planned.person !== 'number' || planned.changes.length === 0) return [];
  const { person, name, changes } = planned;
  // A source is nothing that anybody sees.
  const seen = changes.some(({ field }) => field !== 'source');
  const initials = seen ? { initials: initialsOf(name) } : {};
  return [{ name, row: { what: 'change', person, changes, ...initials } }];
}

function sectionStep(
  { kind, section, title, period, source, changes }: SectionPlan,
  planned: NamedRow[],
  tracks: number[],
): PlannedStep | null {
  const isNew = typeof section === 'string';
  const archive = kind === 'gone';
  if (planned.length === 0 && changes.length === 0 && !archive) return null;
  const record = { title, period, tracks, ...(source === undefined ? {} : { source }) };
  return {
    title: called({ title, period }),
    names: planned.map(({ name }) => name),
    into: planned.map(({ into }) => into ?? null),
    step: {
      section: isNew ? 0 : section,
      ...(isNew ? { make: { ref: section, record } } : { changes }),
      ...(archive && { archive }),
      rows: planned.map(({ row }) => row),
    },
  };
}

function called({ title, period }: { title: string; period: string }): string {
  return period === '' ? title : `${title}, ${period}`;
}

function asMade({ person, name, called, native, lang, source }: PlannedPerson): MadePerson {
  return {
    ref: String(person),
    record: {
      name,
      initials: initialsOf(name),
      role: 'student',
      ...(called === undefined ? {} : { called }),
      ...(native === undefined ? {} : { native }),
      ...(lang === undefined ? {} : { lang }),
      ...(source === undefined ? {} : { source }),
    },
  };
}
