import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { countStudents } from '@threshold/shared/domain/line.ts';
import { cellTime } from '@threshold/shared/domain/mastery.ts';
import { glyphWord } from '#lib/words/glyph-word.ts';
import { say } from '#lib/words/say.ts';
import type { CellState } from '../components/glyph-name.ts';
import { personName } from './person-names.ts';
import { readOut } from './read-out.ts';
import type { TracksIndex } from './tracks-index.ts';

type Cells = Readonly<Record<number, readonly CellState[]>>;

/** One cell that shows another state than before. `column`: its place in the row. */
export interface ChangedCell {
  student: number;
  column: number;
  state: CellState;
}

/** An objective that opens or closes by itself follows from what is said of others. */
const untouched = (state: CellState | undefined) => state === 'locked' || state === 'not-yet';

/** The cells of the students in both that show another state now; whoever joined the class between has none. */
export function changedCells(before: Cells, now: Cells): ChangedCell[] {
  return Object.entries(now).flatMap(([student, row]) => {
    const was = before[Number(student)];
    if (!was || was === row) return [];
    return row.flatMap((state, column) =>
      was[column] === undefined ||
      was[column] === state ||
      (untouched(was[column]) && untouched(state))
        ? []
        : [{ student: Number(student), column, state }],
    );
  });
}

/** When a cell came to be as it is, as far as its section tells. Unit: epoch ms; 0 for unknown. */
function changedAt(state: SectionState, student: number, objective: number): number {
  const open = state.open.find((one) => one.student === student && one.objective === objective);
  const help = state.help[student];
  return Math.max(
    cellTime(state.cells[student]?.[objective] ?? 0) ?? 0,
    open ? (open.since ?? open.at) : 0,
    help?.objective === objective ? help.at : 0,
  );
}

interface Section {
  readonly state: SectionState;
  readonly statuses: Cells;
  readonly tracks: TracksIndex;
}

function lookAt({ state, statuses }: Section) {
  const inLine = state.open.filter((one) => one.state !== 'held');
  return { cells: statuses, line: new Set(inLine.map(({ student }) => student)) };
}

/** What changed on the board since it was read last, or since it was opened. */
export class BoardChanges {
  readonly #section: Section;
  #before: ReturnType<typeof lookAt>;

  constructor(section: Section) {
    this.#section = section;
    this.#before = lookAt(section);
  }

  /** Sentence by sentence. What is read once is not news any more. */
  read(): string[] {
    const { state, tracks } = this.#section;
    const before = this.#before;
    const now = (this.#before = lookAt(this.#section));
    const newestFirst = changedCells(before.cells, now.cells)
      .map((cell) => ({ ...cell, objective: tracks.order[cell.column]!.id }))
      .map((cell) => ({ ...cell, at: changedAt(state, cell.student, cell.objective) }))
      .toSorted((a, b) => b.at - a.at || a.column - b.column)
      .map(({ student, objective, state: to }) => {
        const { code, title } = tracks.label(objective);
        const name = personName(state.people[student]!).latin;
        return say('board.changed', { name, code, objective: title, state: glyphWord(to) });
      });
    const waiting = countStudents(state.open.filter((one) => one.state === 'ready'));
    return readOut(newestFirst, { before: before.line, now: now.line, waiting });
  }
}
