import type {
  PlannedPerson,
  RosterPlan,
  RosterScope,
  SectionPlan,
} from '../contract/roster-plan.ts';
import type { RosterProblem } from '../contract/roster-problem.ts';
import { knownSections, knownTo } from './known-to.ts';
import { matchPeople } from './match-people.ts';
import { counted } from './plan-counts.ts';
import { PlanPeople } from './plan-people.ts';
import { withMoves } from './plan-moves.ts';
import { planSection } from './plan-section.ts';
import { shownCell } from './shown-cell.ts';
import { RosterIndex } from './roster-index.ts';
import { tellUnknownPeople } from './unknown-people.ts';
import { rosterTargets, type SectionTarget } from './roster-targets.ts';
import type { Roster, SchoolNow } from './roster.ts';

/**
 * What an import would do, row by row, and nothing done. `today` is the school's day, YYYY-MM-DD: an enrollment that ended by then
 * does not hold. The list of one class brings in no teachers, and does not tell who is staff. Where something must be known first (which class of the file this is, which school), `asks` says what and the
 * plan is empty. The same roster over the school it led to plans nothing.
 */
export function planRoster(
  roster: Roster,
  now: SchoolNow,
  scope: RosterScope,
  today: string,
): RosterPlan {
  // [I1] Who teaches with somebody was invited by a link; and an address in a list is nobody's to try.
  const seen = scope.kind === 'school' ? now : { ...now, staff: [] };
  const placeless = new Set<number>();
  for (;;) {
    const known = placeless.size;
    const plan = planOnce(new RosterIndex(roster, seen, today, placeless), scope);
    // Whoever has no place in a class keeps the one they have, in a class that may have been planned before, and is fuller by them now.
    if (placeless.size === known) return plan;
  }
}

function planOnce(index: RosterIndex, scope: RosterScope): RosterPlan {
  const { roster, now } = index;
  const { targets, asks } = rosterTargets(index, scope);
  const base = { format: roster.format, files: roster.files, mode: roster.mode, scope, asks };
  if (asks) {
    const empty = {
      ...base,
      people: [],
      sections: [],
      problems: roster.problems,
      leftOut: roster.leftOut,
    };
    return counted(empty, 0);
  }
  if (scope.kind === 'section') otherSections(index, targets);
  tellUnknownPeople(index, rowsInScope(index, targets, scope), knownTo(index, scope));
  const matches = matchPeople(index, targets, scope);
  const people = new PlanPeople(index, matches);
  const planned = targets.map((target) => planSection(index, target, matches, people));
  const isKnown = knownSections(index, scope);
  const sections = withMoves(planned)
    .filter((section) => concerns(section, index))
    .map((section) => fromKnown(section, isKnown));
  if (scope.kind === 'school') withoutClass(index);
  const plan = {
    ...base,
    people: withoutLeftOut(people.list, sections),
    sections,
    problems: inOrder(concerning(index.problems, index, targets, scope), roster.files),
    leftOut: index.leftOut.list,
  };
  const enrolled = now.enrollments.filter(({ role }) => role === 'student');
  return counted(plan, new Set(enrolled.map(({ person }) => person)).size);
}

/** Rows of the classes that are imported; for a school of those too that cannot be, as they want a title. */
function rowsInScope(index: RosterIndex, targets: SectionTarget[], scope: RosterScope) {
  const withheld = scope.kind === 'school' ? index.roster.withheldSections : [];
  return [...targets, ...withheld].flatMap(({ key }) => index.rows.get(key ?? '') ?? []);
}

/** New classes in which nobody would be are left out. */
function concerns({ kind, rows, teachers }: SectionPlan, index: RosterIndex): boolean {
  if (kind === 'new' && rows.length + teachers.length === 0) {
    index.leftOut.add('empty-section');
    return false;
  }
  return true;
}

/** Of classes that are nothing to whoever imports it is not told that a student is in them. Rule P3. */
function fromKnown(section: SectionPlan, isKnown: (section: number) => boolean): SectionPlan {
  const rows = section.rows.map((row) =>
    'from' in row ? { ...row, from: row.from.filter(isKnown) } : row,
  );
  return { ...section, rows };
}

/** Whoever is new and stands in no row, as where a class is full, is not made. */
function withoutLeftOut(people: PlannedPerson[], sections: readonly SectionPlan[]) {
  const there = new Set(sections.flatMap(({ rows }) => rows.map(({ person }) => person)));
  return people.filter(({ person }) => typeof person === 'number' || there.has(person));
}

/** Rows of other classes: told one by one where they are the few among this class's own, else counted. */
function otherSections(index: RosterIndex, targets: SectionTarget[]): void {
  const keys = new Set(targets.map(({ key }) => key));
  const others = index.roster.enrollments.filter(
    ({ section, role }) => role === 'student' && !keys.has(section),
  );
  const own = index.roster.enrollments.length - others.length;
  if (others.length * 2 >= own) index.leftOut.add('other-section', undefined, others.length);
  else
    for (const { at, section, person } of others) {
      const who = index.people.get(person)?.name;
      index.problem(at, {
        code: 'other-section',
        value: shownCell(section),
        person,
        ...(who ? { who: shownCell(who) } : {}),
      });
    }
}

/** Students whom no row puts into a class; those whose row could not be read are told with it, once. */
function withoutClass(index: RosterIndex): void {
  const { enrollments, holds, problems, people } = index.roster;
  const told = new Set([...enrollments, ...holds].map(({ person }) => person));
  // In a plain table without ids a person is nothing but the row.
  const rows = new Set(
    problems.flatMap(({ code, file, line }) => (code === 'no-section' ? [`${line} ${file}`] : [])),
  );
  const idle = people.filter(
    ({ key, kind, at }) =>
      kind === 'student' && !told.has(key) && !rows.has(`${at.line} ${at.file}`),
  );
  if (idle.length > 0) index.leftOut.add('no-class', undefined, idle.length);
}

/** For one class, the problems that are or may be its own; of others its teacher hears nothing. */
function concerning(
  problems: RosterProblem[],
  index: RosterIndex,
  targets: SectionTarget[],
  scope: RosterScope,
): RosterProblem[] {
  if (scope.kind === 'school') return problems;
  const keys = new Set(targets.map(({ key }) => key));
  const own = new Set(
    targets.flatMap(({ key }) => (index.rows.get(key ?? '') ?? []).map(({ person }) => person)),
  );
  return problems.filter(
    ({ code, person, section }) =>
      code === 'other-section' ||
      (section !== undefined ? keys.has(section) : person === undefined || own.has(person)),
  );
}

/** As they stand in the upload: by file, line and column. */
function inOrder(problems: readonly RosterProblem[], files: Roster['files']): RosterProblem[] {
  const place = new Map(files.map(({ file }, i) => [file, i]));
  const of = ({ file }: RosterProblem) => place.get(file) ?? files.length;
  return problems.toSorted(
    (a, b) =>
      of(a) - of(b) ||
      a.line - b.line ||
      (a.column ?? '').localeCompare(b.column ?? '', 'en') ||
      a.code.localeCompare(b.code, 'en'),
  );
}

/** The addresses of the teachers a roster names, for finding those who are staff of the school. Each once. */
export function staffEmails(roster: Roster): string[] {
  return [...new Set(roster.people.flatMap(({ email }) => (email === undefined ? [] : [email])))];
}
