import type { ImportChoice } from '@threshold/shared/contract/roster-import.ts';
import type { PlannedPerson, PlanRow, SectionPlan } from '@threshold/shared/contract/roster.ts';
import { initialsOf } from '@threshold/shared/domain/called-name.ts';
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
  /** Rows that take somebody out of a class, and whether those are so many that somebody must confirm it. */
  leaving: { count: number; confirm: boolean };
}

/** More than this share of a class or school goes only by a confirmation of its own. Rule T6. */
const TENTH = 0.1;

/** What is left of a plan when somebody chose among its rows. A file makes nobody staff: only teachers who were ticked are let in. */
export function rosterSteps(
  plan: {
    people: readonly PlannedPerson[];
    sections: readonly SectionPlan[];
    removals: SectionPlan['removals'];
  },
  choice: Pick<ImportChoice, 'except' | 'teachers' | 'tracks'>,
): ImportWork {
  const except = new Set(choice.except);
  const teachers = new Set(choice.teachers);
  const people = new Map(plan.people.map((one) => [one.person, one]));
  const needed = new Set<PlannedPerson>();
  const steps: PlannedStep[] = [];
  const leaving = { count: 0, confirm: false };
  for (const section of plan.sections) {
    if (except.has(section.id)) continue;
    const rows = section.rows.filter((row) => !except.has(row.id));
    const planned = rows.flatMap((row) => rowSteps(row, people, except));
    for (const teacher of section.teachers) {
      if (!teachers.has(teacher.id) || teacher.person === undefined || teacher.here) continue;
      const { person, name } = teacher;
      planned.push({ name, row: { what: 'enroll', person, role: 'teacher' } });
    }
    for (const { row } of planned) {
      const made = people.get(row.person);
      if (made && typeof row.person === 'string') needed.add(made);
    }
    const gone = rows.filter(({ kind }) => kind === 'archive').length;
    leaving.count += gone;
    if (gone > section.removals.of * TENTH) leaving.confirm = true;
    const step = sectionStep(section, planned, choice.tracks);
    if (step) steps.push(step);
  }
  if (plan.removals.confirm && leaving.count > plan.removals.of * TENTH) leaving.confirm = true;
  return { people: [...needed].map(asMade), steps, leaving };
}

interface NamedRow {
  name: string;
  row: StepRow;
}

function rowSteps(
  row: PlanRow,
  people: ReadonlyMap<number | string, PlannedPerson>,
  except: ReadonlySet<string>,
): NamedRow[] {
  const { name } = row;
  if (row.kind === 'archive')
    return [{ name, row: { what: 'leave', person: row.person, role: 'student' } }];
  if (row.kind === 'change') return changeOf(people.get(row.person));
  const known = people.get(row.person);
  const changed = known && !except.has(known.id) ? changeOf(known) : [];
  return [...changed, { name, row: { what: 'enroll', person: row.person, role: 'student' } }];
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
  { section, title, period, source, changes }: SectionPlan,
  planned: NamedRow[],
  tracks: number[],
): PlannedStep | null {
  const isNew = typeof section === 'string';
  if (planned.length === 0 && changes.length === 0 && !isNew) return null;
  const record = { title, period, tracks, ...(source === undefined ? {} : { source }) };
  return {
    title: period === '' ? title : `${title}, ${period}`,
    names: planned.map(({ name }) => name),
    step: {
      section: isNew ? 0 : section,
      ...(isNew ? { make: { ref: section, record } } : { changes }),
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
