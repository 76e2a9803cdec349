import type { RosterMode } from '../contract/roster.ts';
import type { RosterPlace, RosterProblem } from '../contract/roster-problem.ts';
import type { FileRefused } from '../contract/roster-refusal.ts';
import type { ColumnField, RosterTable } from '../contract/roster-table.ts';
import { cleanName } from './clean-name.ts';
import { LeftOutCount } from './left-out.ts';
import { nameKey } from './name-key.ts';
import { rosterName } from './roster-name.ts';
import { rosterRole } from './roster-role.ts';
import { THIS_SECTION, type Roster, type RosterPerson, type RosterSection } from './roster.ts';
import { shownCell } from './shown-cell.ts';
import { periodBeside } from './period-beside.ts';
import { titleKey } from './title-key.ts';
import { MAX_NAME } from './typed-names.ts';

type Cells = Partial<Record<ColumnField, string>>;

/** A row says something in each of these, where there is such a column; what else it ends without is empty. */
const needed: ReadonlySet<ColumnField> = new Set(['name', 'given', 'family', 'class']);

/**
 * A plain table as a roster, once its columns are named: `columns` in the order of its headings, each field at most once. It needs a
 * name, whole or in parts. Who has no id is told by the line they stand in; a table without a class is of the one it is imported into. A
 * row that ends before a name or class is left out as one that lost a cell; other cells at its end may be missing, as empty ones.
 */
export function rosterOfTable(
  table: RosterTable,
  columns: readonly ColumnField[],
  mode: RosterMode = 'bulk',
): Roster | FileRefused {
  const used: ColumnField[] = columns.filter((field) => field !== 'ignore');
  const twice = used.find((field, i) => used.indexOf(field) !== i);
  if (twice) return { ok: false, code: 'heading-twice', file: table.file, missing: twice };
  const names: ColumnField[] = ['name', 'given', 'family'];
  if (columns.length !== table.headings.length || !names.some((field) => used.includes(field)))
    return { ok: false, code: 'column-missing', file: table.file, missing: 'name' };
  return new TableReading(table, columns, mode).roster();
}

class TableReading {
  readonly #people = new Map<string, RosterPerson>();
  readonly #sections = new Map<string, RosterSection>();
  readonly #names = new Map<string, RosterPerson>();
  readonly #leftOut = new LeftOutCount();
  readonly #roster: Roster;
  readonly #table: RosterTable;
  readonly #columns: readonly ColumnField[];

  constructor(table: RosterTable, columns: readonly ColumnField[], mode: RosterMode) {
    this.#table = table;
    this.#columns = columns;
    this.#roster = {
      format: 'table',
      files: [{ file: table.file, rows: table.rows.length, encoding: table.encoding }],
      mode,
      whole: { people: true, sections: false },
      orgs: [],
      people: [],
      withheld: [],
      sections: [],
      withheldSections: [],
      enrollments: [],
      problems: table.problems.map((problem) => ofUsed(problem, table, columns)),
      leftOut: [],
      // Whoever stood in a row that could not be read may be anybody.
      holds: table.problems.map(() => ({})),
    };
  }

  roster(): Roster {
    for (const { line, cells } of this.#table.rows) {
      const named: Cells = {};
      for (const [i, field] of this.#columns.entries()) named[field] = cells[i] ?? '';
      const at = { file: this.#table.file, line };
      const lost = this.#columns.findIndex((field, i) => i >= cells.length && needed.has(field));
      if (lost === -1) this.#row(at, named);
      else this.#ragged(at, this.#table.headings[lost]!);
    }
    return { ...this.#roster, sections: [...this.#sections.values()], leftOut: this.#leftOut.list };
  }

  /** What does stand there may be in the wrong columns, so it names nobody, and whoever it may be about stays. */
  #ragged(at: RosterPlace, heading: string): void {
    this.#roster.problems.push({ ...at, code: 'ragged-row', column: shownCell(heading) });
    this.#roster.holds.push({});
    this.#roster.files[0]!.rows -= 1;
  }

  #row(at: RosterPlace, cells: Cells): void {
    const role = cells.role ? rosterRole(cells.role) : 'student';
    if (role === 'left-out') return this.#leftOut.add('role', cells.role);
    const section = this.#section(at, cells);
    const person = role && this.#person(at, cells, role);
    if (role === null) this.#wrong(at, cells, 'role', { code: 'unknown-role' });
    else if (section === null) this.#wrong(at, cells, 'class', { code: 'no-section' });
    else if (person)
      this.#roster.enrollments.push({ person: person.key, section, role, active: true, at });
  }

  #person(at: RosterPlace, cells: Cells, kind: RosterPerson['kind']): RosterPerson | null {
    const said = rosterName({
      whole: cells.name ?? '',
      given: cells.given ?? '',
      family: cells.family ?? '',
      called: cells.called ?? '',
      native: cells.native ?? '',
    });
    const source = cells.id ? cells.id : undefined;
    const email = kind === 'teacher' ? cells.email?.toLowerCase() : undefined;
    const person: RosterPerson = {
      key: source ?? `line ${at.line}`,
      ...(source === undefined ? {} : { source }),
      kind,
      name: said.name,
      ...(said.called ? { called: said.called } : {}),
      ...(said.native ? { native: said.native } : {}),
      ...(said.lang ? { lang: said.lang } : {}),
      ...(email?.includes('@') ? { email } : {}),
      active: true,
      at,
    };
    const before = source === undefined ? this.#nameless(cells, person) : this.#people.get(source);
    if (before) {
      // Somebody with an id may stand there once for each of their classes.
      if (source !== undefined && before.name === person.name && before.kind === kind)
        return before;
      const code = source === undefined ? 'ambiguous-name' : 'duplicate-id';
      this.#wrong(at, cells, source === undefined ? 'name' : 'id', { code, other: before.at });
      return null;
    }
    if (source !== undefined) this.#people.set(source, person);
    if (said.wrong) this.#told(at, cells, 'name', { code: said.wrong, person: person.key });
    (person.name === '' ? this.#roster.withheld : this.#roster.people).push(person);
    return person;
  }

  /** Somebody before in the same class with the same name, where neither has an id. */
  #nameless(cells: Cells, person: RosterPerson): RosterPerson | undefined {
    if (person.name === '') return undefined;
    const key = JSON.stringify([sectionKey(cells), nameKey(person.name)]);
    const before = this.#names.get(key);
    if (!before) this.#names.set(key, person);
    return before;
  }

  #section(at: RosterPlace, cells: Cells): string | null {
    if (cells.class === undefined) {
      this.#sections.set(THIS_SECTION, {
        key: THIS_SECTION,
        title: '',
        period: '',
        active: true,
        at,
      });
      return THIS_SECTION;
    }
    const named = sectionNamed(cells);
    if (named.title === '') return null;
    const key = titleKey(named);
    if (!this.#sections.has(key)) this.#sections.set(key, { key, ...named, active: true, at });
    return key;
  }

  #wrong(
    at: RosterPlace,
    cells: Cells,
    field: ColumnField,
    problem: Pick<RosterProblem, 'code' | 'other'>,
  ): void {
    this.#told(at, cells, field, problem);
    this.#roster.holds.push(cells.id ? { person: cells.id } : {});
  }

  #told(
    at: RosterPlace,
    cells: Cells,
    field: ColumnField,
    problem: Pick<RosterProblem, 'code' | 'other' | 'person'>,
  ): void {
    const shown =
      field === 'name' && cells.name === undefined
        ? cells.given === undefined
          ? 'family'
          : 'given'
        : field;
    const column = this.#table.headings[this.#columns.indexOf(shown)];
    const name = rosterName({
      whole: cells.name ?? '',
      given: cells.given ?? '',
      family: cells.family ?? '',
    }).name;
    this.#roster.problems.push({
      ...at,
      ...problem,
      ...(column === undefined ? {} : { column: shownCell(column) }),
      ...(cells[shown] ? { value: shownCell(cells[shown]) } : {}),
      ...(name === '' ? {} : { who: shownCell(name) }),
    });
  }
}

/** A problem without what stands in a column that is of no use here: it may be anything. */
function ofUsed(
  problem: RosterProblem,
  { headings }: RosterTable,
  columns: readonly ColumnField[],
): RosterProblem {
  const at = headings.findIndex((heading) => shownCell(heading) === problem.column);
  if (at === -1 || columns[at] !== 'ignore') return problem;
  const { value: _, ...rest } = problem;
  return rest;
}

function sectionKey(cells: Cells): string {
  return cells.class === undefined ? THIS_SECTION : titleKey(sectionNamed(cells));
}

/** How the class is called, as it will be kept: what cannot be seen makes no two classes, and no period is said twice. */
function sectionNamed(cells: Cells): { title: string; period: string } {
  const kept = (cell = '') => cleanName(cell).slice(0, MAX_NAME).toWellFormed();
  const named = { title: kept(cells.class), period: kept(cells.period) };
  return { ...named, period: periodBeside(named) };
}
