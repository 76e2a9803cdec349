import type { NumberedChoice } from '@threshold/shared/contract/roster-import.ts';
import type {
  MovedAway,
  PlannedPerson,
  RosterPlan,
  SectionPlan,
} from '@threshold/shared/contract/roster-plan.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { chosenPlan } from '@threshold/shared/domain/chosen-plan.ts';
import { targetsFirst } from '@threshold/shared/domain/targets-first.ts';
import type { MadePerson, SectionStep, StepRow } from '../store/roster-commands.ts';

/** One class's part of an import, ready to be done: how the class is called, whom each row names, and the call. */
export interface PlannedStep {
  title: string;
  names: string[];
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
  row: StepRow;
}

/** What is done of a plan when somebody chose among its rows, teachers and tracks. */
export function rosterSteps(
  plan: RosterPlan,
  choice: Pick<NumberedChoice, 'except' | 'teachers' | 'tracks'>,
): ImportWork {
  const chosen = chosenPlan(plan, choice.except, choice.teachers);
  const changed = new Map(chosen.people.map((one) => [one.person, one]));
  // Whoever moves is in the new class before they are out of the old one, and so not for a moment in none.
  const ordered = targetsFirst(chosen.sections);
  const place = new Map(ordered.map(({ section }, i) => [section, i]));
  const [steps, late]: [PlannedStep[], PlannedStep[]] = [[], []];
  for (const [i, section] of ordered.entries()) {
    const isLate = ({ to }: MovedAway) => place.get(to.section)! > i;
    const away = section.away ?? [];
    const now = { ...section, away: away.filter((one) => !isLate(one)) };
    const step = sectionStep(now, rowsOf(now, changed), choice.tracks);
    if (step) steps.push(step);
    const later = sectionStep(
      { ...section, kind: 'known', changes: [] },
      leaving(away.filter(isLate)),
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

function rowsOf(
  { rows, teachers, away = [] }: SectionPlan,
  changed: ReadonlyMap<number | string, PlannedPerson>,
): NamedRow[] {
  const students = rows.flatMap((row): NamedRow[] => {
    const { kind, name, person } = row;
    if (kind === 'archive') return [{ name, row: { what: 'leave', person, role: 'student' } }];
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
  away.map(({ name, person, to }) => {
    return { name, row: { what: 'leave', person, role: 'student', moves: to.section } };
  });

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
    title: period === '' ? title : `${title}, ${period}`,
    names: planned.map(({ name }) => name),
    step: {
      section: isNew ? 0 : section,
      ...(isNew ? { make: { ref: section, record } } : { changes }),
      ...(archive && { archive }),
      rows: planned.map(({ row }) => row),
    },
  };
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
