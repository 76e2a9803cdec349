import type { OpenAttempt, SectionState } from '@threshold/shared/contract/snapshots.ts';
import { type CellStatus, cellStatus } from '@threshold/shared/domain/cell-status.ts';
import { inOrder } from '@threshold/shared/domain/line.ts';
import { type Cell, crossedSince, isMastered } from '@threshold/shared/domain/mastery.ts';
import { waited } from '@threshold/shared/domain/section-state.ts';
import type { Wait } from '../components/wait.ts';
import type { TracksIndex } from './tracks-index.ts';

/** The students of a class. A list puts them in the order of what it shows of each name: `inNameOrder`. */
export function studentsOf(people: SectionState['people']) {
  return Object.values(people).filter((member) => member.role === 'student');
}

/** The attempts that wait, in the order in which they are called. Rule L1. */
export function readyOf(state: SectionState): OpenAttempt[] {
  const ready = state.open.filter((open) => open.state === 'ready');
  return inOrder(ready, state.settings.order, (student) => state.today[student] ?? 0);
}

/** A student's status at every objective the class shows, in display order. Help shows where nothing else does. */
export function statusesOf(
  state: SectionState,
  student: number,
  tracks: TracksIndex,
): CellStatus[] {
  const cells = state.cells[student] ?? {};
  const opened = state.opened[student] ?? [];
  const open = new Map(
    state.open.flatMap((one) => (one.student === student ? [[one.objective, one.state]] : [])),
  );
  return tracks.order.map(({ id, needs }) =>
    cellStatus({ cells, objective: id, needs, opened, attempt: open.get(id) }),
  );
}

/**
 * How many cells of those who are in the class now were filled today, in whatever class of the school: who moved up brings what
 * they crossed this morning. Rules M4, M5.
 */
export function crossedToday(state: SectionState): number {
  return cellsOf(state).filter((cell) => crossedSince(cell, state.day.start)).length;
}

/** Whether anybody in the class has anything behind them, wherever it was judged. Rule M4. */
export function hasCrossings(state: SectionState): boolean {
  return cellsOf(state).some(isMastered);
}

function cellsOf(state: SectionState): Cell[] {
  return studentsOf(state.people).flatMap(({ id }) => Object.values(state.cells[id] ?? {}));
}

/** How long an attempt has waited, as a ticking figure of this device's clock. Rule L2. */
export function waitOf(open: OpenAttempt, state: SectionState, now: number, clock: number): Wait {
  const ms = waited(open, state.line, now + clock);
  return state.line.state === 'paused'
    ? { running: false, ms }
    : { running: true, since: now - ms };
}

/** A list cut into the levels' lengths. */
export function byLevel<T>(list: readonly T[], tracks: TracksIndex): T[][] {
  let from = 0;
  return tracks.levels.map(({ objectives }) => {
    const part = list.slice(from, from + objectives.length);
    from += objectives.length;
    return part;
  });
}
