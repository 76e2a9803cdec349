import type {
  DayOrder,
  FractionReading,
  ObservedPlan,
  PlannedScore,
  SheetRows,
  UnmatchedLine,
} from '../contract/observed.ts';
import { findLayout } from './find-layout.ts';
import { fractionReading, mayBeMark } from './fraction-reading.ts';
import { holdsLevels } from './holds-levels.ts';
import { isLevelAmongLevels } from './level-mark.ts';
import { type NamedStudent, SheetNames } from './match-sheet-names.ts';
import { type NamedObjective, SheetObjectives } from './match-sheet-objectives.ts';
import { dayProblem, type ReadCell } from './observed-cell.ts';
import { type SettledLines, settleLines } from './settle-lines.ts';
import { readingOnce, type SheetMark, sheetMark } from './sheet-mark.ts';
import { shownCell } from './shown-cell.ts';

/** The class a sheet is of, and today there (YYYY-MM-DD). */
export interface ObservedClass {
  students: readonly NamedStudent[];
  objectives: readonly NamedObjective[];
  isMastered: (student: number, objective: number) => boolean;
  today: string;
}

/** What somebody said of the sheet: whose its lines are (place → student or objective), the order of days, the day of ticks. */
export interface ObservedAnswers {
  students: ReadonlyMap<number, number>;
  objectives: ReadonlyMap<number, number>;
  order: DayOrder | null;
  /** What cells are that could be days or marks. */
  fractions: FractionReading | null;
  /** YYYY-MM-DD; null where nobody said. */
  tickDay: string | null;
}

/** Problems that a page lists. */
const LISTED = 100;
/** Signs of a cell that are read. */
const LONGEST_CELL = 1_000;

interface Marked extends SheetMark {
  student: number;
  objective: number;
  said: string;
}

/**
 * What a sheet would add to a class: mastered scores, each on its own day, nothing where it is crossed already. Days that could be read either
 * way are read by the order that was said, else by what the other days of the sheet tell, else not at all; so are cells that could be marks. A tick
 * is on the day that was said, and on none before. Of what a list says several times of one student and objective the first day counts. Where it holds levels a 1 is one of them. Pure. Null where the sheet names neither a student nor an objective of the class. Rule T10.
 */
export function planObserved(
  sheet: SheetRows,
  { students, objectives, isMastered, today }: ObservedClass,
  answers: ObservedAnswers,
): ObservedPlan | null {
  // What is longer is no name, no heading and no mark, and looking for one in it would take its time.
  const rows = sheet.map((row) => row.map((text) => text.slice(0, LONGEST_CELL)));
  const [names, headings] = [new SheetNames(students), new SheetObjectives(objectives)];
  const layout = findLayout(rows, names, headings);
  if (!layout) return null;
  const across = settleLines(layout.students, answers.students, (said) => names.match(said));
  const down = settleLines(layout.objectives, answers.objectives, (said) => headings.only(said));
  const read = readingOnce(today);
  const found = layout.students.flatMap(({ place, said }): Marked[] => {
    const student = across.known.get(place);
    if (student === undefined) return [];
    return [...down.known].flatMap(([column, objective]) =>
      layout
        .cells(place, column)
        .map((cell) => ({ student, objective, said, ...sheetMark(cell, read) })),
    );
  });
  const are = answers.fractions ?? fractionReading(found);
  const levelled = are === 'marks' || holdsLevels(layout, across, down);
  const marked = found.map((one) => asTold(one, levelled, are));
  const order = answers.order ?? orderOf(marked, today);
  const plan: ObservedPlan = {
    ...{
      scores: [],
      students: [],
      problems: [],
      moreProblems: 0,
      levels: 0,
      notYet: 0,
      ticked: 0,
      open: [],
    },
    fractions: fractionsIn(found, are),
    either: eitherOf(marked, order),
    unknownStudents: unmatched(across),
    unknownObjectives: unmatched(down),
  };
  for (const [student, own] of Map.groupBy(marked, (one) => one.student)) {
    const add: PlannedScore[] = [];
    let kept = 0;
    for (const [objective, several] of Map.groupBy(own, (one) => one.objective)) {
      const [days, ticks]: [string[], (string | null)[]] = [[], []];
      for (const { said, at, text, cell } of several) {
        const day = dayOf(cell, order, answers.tickDay);
        if (cell.says === 'not-yet') plan.notYet += 1;
        const why = cell.says === 'problem' ? cell.why : day && dayProblem(day, today);
        if (why === 'level') plan.levels += 1;
        if (why) {
          const problem = { at, student: shownCell(said), value: shownCell(text), why };
          if (plan.problems.length < LISTED) plan.problems.push(problem);
          else plan.moreProblems += 1;
        } else if (cell.says === 'mastered' && cell.day === null) ticks.push(day);
        else if (day) days.push(day);
      }
      if (days.length + ticks.length === 0) continue;
      if (isMastered(student, objective)) {
        kept += 1;
        continue;
      }
      // A day that is said goes before one that is asked for.
      if (days.length === 0) plan.ticked += 1;
      const day = days.toSorted()[0] ?? ticks[0];
      if (day) add.push({ student, objective, day });
    }
    if (add.length + kept > 0)
      plan.students.push({ student, said: shownCell(own[0]!.said), add, kept });
  }
  plan.scores = plan.students.flatMap(({ add }) => add);
  if (plan.fractions?.are === null) plan.open.push('fractions');
  if (plan.either?.order === null) plan.open.push('order');
  if (plan.ticked > 0 && answers.tickDay === null) plan.open.push('ticks');
  return plan;
}

/** A cell as its sheet lets it be read: a level among levels, nothing yet where nobody said whether it is a mark. */
function asTold(one: Marked, levelled: boolean, are: FractionReading | null): Marked {
  const { cell, mark } = one;
  if (levelled && mark && isLevelAmongLevels(mark.text.trim()))
    return { ...one, ...mark, cell: { says: 'problem', why: 'level' } };
  if (!mayBeMark(cell) || are === 'days') return one;
  return {
    ...one,
    cell: are === 'marks' ? { says: 'problem', why: 'level' } : { says: 'nothing' },
  };
}

/** The first cell that could be a day or a mark. */
function fractionsIn(
  cells: readonly Marked[],
  are: FractionReading | null,
): ObservedPlan['fractions'] {
  const first = cells.find(({ cell }) => mayBeMark(cell));
  return first ? { example: shownCell(first.text), are } : null;
}

/** The first day that could be read either way, and how it is read. */
function eitherOf(marked: readonly Marked[], order: DayOrder | null): ObservedPlan['either'] {
  for (const { text, cell } of marked)
    if (cell.says === 'either') return { example: shownCell(text), days: cell.days, order };
  return null;
}

function dayOf(read: ReadCell, order: DayOrder | null, tickDay: string | null): string | null {
  if (read.says === 'either') return order && read.days[order];
  return read.says === 'mastered' ? (read.day ?? tickDay) : null;
}

/** The order that the days of a sheet show, where they agree: by a number over 12, or by days that are not to come. */
function orderOf(marked: readonly Marked[], today: string): DayOrder | null {
  const shown = new Set<DayOrder>();
  for (const { cell } of marked) {
    if (cell.says === 'mastered' && cell.order) shown.add(cell.order);
    if (cell.says !== 'either') continue;
    const [dayFirst, monthFirst] = (['day-first', 'month-first'] as const).map(
      (order) => dayProblem(cell.days[order], today) === null,
    );
    if (dayFirst !== monthFirst) shown.add(dayFirst ? 'day-first' : 'month-first');
  }
  const [order] = shown;
  return shown.size === 1 ? order! : null;
}

/** Lines of nobody, as spreadsheets call them; those without anything in them say nothing. */
function unmatched({ unknown }: SettledLines): UnmatchedLine[] {
  return unknown
    .filter(({ cells }) => cells > 0)
    .map((line) => ({ ...line, said: shownCell(line.said) }));
}
