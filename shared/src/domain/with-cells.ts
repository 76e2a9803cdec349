import type { SectionState } from '../contract/snapshots.ts';
import { without } from './without.ts';

/** The section with these cells of a student; 0 takes one away. */
export function withCells(
  state: SectionState,
  student: number,
  cells: readonly (readonly [number, number])[],
): SectionState {
  // A class that a student has left still hears that a score it judged was taken back.
  if (state.people[student]?.role !== 'student') return state;
  const row: Record<number, number> = { ...state.cells[student] };
  for (const [objective, cell] of cells) {
    if (cell === 0) delete row[objective];
    else row[objective] = cell;
  }
  if (Object.keys(row).length === 0) return { ...state, cells: without(state.cells, student) };
  return { ...state, cells: { ...state.cells, [student]: row } };
}
