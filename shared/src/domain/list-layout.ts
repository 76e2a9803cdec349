import type { SheetRows } from '../contract/observed.ts';
import { columnName } from './column-name.ts';
import { SHEET_SIDE } from './limits.ts';
import type { SheetNames } from './match-sheet-names.ts';
import type { SheetObjectives } from './match-sheet-objectives.ts';
import { nameColumns, SAMPLE } from './name-columns.ts';
import { scoreListHeading } from './other-sheet.ts';
import { guessColumns } from './roster-columns.ts';
import { type ScoreColumn, scoreColumn } from './score-headings.ts';
import type { SheetLine } from './settle-lines.ts';
import type { SheetCell, SheetLayout } from './sheet-layout.ts';
import { isTickOrNotYet } from './tick-words.ts';

/** Days on which something was judged, rather than given out. */
const judged = /master|assess|scor|grad|complet|observ|submi|domin|evalu|掌握|评定|考核/iu;

interface Columns {
  names: number[];
  objective: number;
  day: number | null;
  result: number | null;
  known: number;
}

/**
 * A list with one row a score, as gradebooks write them: a student, an objective, and when or how it was judged. A student’s and an objective’s
 * place is the first row they stand in. Null where the headings are not those of such a list, where none says whom a row is of, and where it
 * names more students or objectives than a sheet has rows or columns.
 */
export function listLayout(
  rows: SheetRows,
  names: SheetNames,
  objectives: SheetObjectives,
): SheetLayout | null {
  const heading = scoreListHeading(rows);
  const columns = heading === null ? null : columnsOf(rows, heading, names, objectives);
  if (heading === null || !columns) return null;
  const { day, result, known } = columns;
  // A first name alone may be another's.
  const students = new Lines((said) => (names.knows(said) === 2 ? names.match(said).one : null));
  const standards = new Lines((said) => objectives.only(said).one);
  const cells = new Map<string, SheetCell[]>();
  const key = (student: number, objective: number) => `${student} ${objective}`;
  for (const [place, row] of rows.entries()) {
    if (place <= heading || row.every((cell) => cell === '')) continue;
    const of = (column: number) => ({
      at: `${columnName(column)}${place + 1}`,
      text: row[column] ?? '',
    });
    const said = columns.names.map((column) => row[column] ?? '').filter((part) => part !== '');
    const cell: SheetCell =
      result === null
        ? { ...of(day!), isDay: true }
        : { ...of(result), ...(day !== null && { day: of(day) }) };
    const says = cell.text !== '';
    const student = students.add(said.join(' '), place, says);
    const objective = standards.add(row[columns.objective] ?? '', place, says);
    const at = key(student, objective);
    if (says) cells.set(at, [...(cells.get(at) ?? []), cell]);
  }
  if (Math.max(students.list.length, standards.list.length) > SHEET_SIDE) return null;
  return {
    students: students.list,
    objectives: standards.list,
    cells: (student, objective) => cells.get(key(student, objective)) ?? [],
    known,
  };
}

/** What stands in one column of a list, each once; `ownerOf`: who surely is meant, however they are written. */
class Lines {
  readonly list: SheetLine[] = [];
  readonly #by = new Map<string | number, SheetLine>();
  readonly #owners = new Map<string, string | number>();
  readonly #ownerOf: (said: string) => number | null;

  constructor(ownerOf: (said: string) => number | null) {
    this.#ownerOf = ownerOf;
  }

  /** The place of the first row that says the same. */
  add(said: string, place: number, says: boolean): number {
    const owner = this.#owners.get(said) ?? this.#ownerOf(said) ?? said.toLowerCase();
    this.#owners.set(said, owner);
    const line = this.#by.get(owner) ?? { place, said, at: String(place + 1), cells: 0 };
    if (!this.#by.has(owner)) {
      this.#by.set(owner, line);
      this.list.push(line);
    }
    if (says) line.cells += 1;
    return line.place;
  }
}

function columnsOf(
  rows: SheetRows,
  heading: number,
  names: SheetNames,
  objectives: SheetObjectives,
): Columns | null {
  const headings = rows[heading]!;
  const kinds = headings.map(scoreColumn);
  const below = rows.slice(heading + 1);
  const sample = below.slice(0, SAMPLE);
  const count = (column: number, is: (cell: string) => boolean) =>
    sample.filter((row) => row[column] && is(row[column])).length;
  const of = (kind: ScoreColumn) => kinds.flatMap((one, column) => (one === kind ? [column] : []));
  const best = (list: readonly number[], score: (column: number) => number) =>
    list.toSorted((a, b) => score(b) - score(a))[0] ?? null;
  const knows = (column: number) => count(column, (cell) => objectives.knows(cell));
  const objective = best(of('objective'), knows)!;
  const called = calledNames(headings, kinds);
  const others = kinds.flatMap((kind, column) => (kind === null ? [column] : []));
  const among = (tried: readonly number[]) => {
    const found = nameColumns(
      sample.map((row) => tried.map((column) => row[column] ?? '')),
      names,
    );
    return { known: found.known, columns: found.columns.map((column) => tried[column]!) };
  };
  // Those that are headed so come first: a teacher may be called as a student is.
  const headed = among(called);
  const found = headed.known > 0 ? headed : among(others);
  const named = found.known > 0 ? found.columns : called;
  if (named.length === 0) return null;
  return {
    ...{ names: named, objective },
    day: best(of('day'), (column) => Number(judged.test(headings[column]!))),
    // "Mastered" says it, where "4" beside it does not.
    result: best(of('result'), (column) => count(column, isTickOrNotYet)),
    known: found.known + knows(objective),
  };
}

/** The columns that are headed as names are; none where none is. */
function calledNames(
  headings: readonly string[],
  kinds: readonly (ScoreColumn | null)[],
): number[] {
  const fields = guessColumns(headings).map((field, column) =>
    kinds[column] === null ? field : 'ignore',
  );
  const places = (['name', 'given', 'family'] as const).map((field) => fields.indexOf(field));
  const [name, given, family] = places as [number, number, number];
  if (given !== -1 && family !== -1) return [given, family];
  const one = [name, given, family].find((place) => place !== -1);
  return one === undefined ? [] : [one];
}
