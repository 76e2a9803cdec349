import type { SectionEvent } from '../contract/events.ts';
import type { Crossing, LineStatus, SectionState, WallState } from '../contract/snapshots.ts';
import { cellTime, crossedSince, isMastered } from './mastery.ts';
import {
  type QueueChange,
  type Who,
  queueChange,
  queueOf,
  shown,
  touched,
  withQueue,
} from './shown.ts';

/** What a wall is sent: allow-listed by construction, never a person's id, never not yet, help or notes. Rule P1. */
export type WallEvent =
  | QueueChange
  | { type: 'line'; line: LineStatus }
  | { type: 'crossed'; crossing: Crossing }
  | { type: 'uncrossed'; who: string; objective: number }
  | { type: 'filled'; objective: number; count: number }
  /** Labels or order changed for everybody: watch again. */
  | { type: 'again' };

/** The wall of a section, made from what staff see. `shows` says which objectives the class's tracks show. */
export function wallSnapshot(state: SectionState, who: Who): WallState {
  const { title, period, code, tracks } = state.section;
  const students = Object.values(state.people).filter((member) => member.role === 'student');
  const filled: Record<number, number> = {};
  const crossed: Crossing[] = [];
  for (const { id } of students) {
    for (const [objective, cell] of Object.entries(state.cells[id] ?? {})) {
      if (!isMastered(cell)) continue;
      filled[Number(objective)] = (filled[Number(objective)] ?? 0) + 1;
      const crossing = crossingOf(state, id, Number(objective), who);
      if (crossing) crossed.push(crossing);
    }
  }
  return {
    section: {
      title,
      period,
      tracks,
      ...(code === undefined || !state.settings.joining ? {} : { code }),
    },
    mode: state.settings.wallMode,
    line: state.line,
    order: state.settings.order,
    queue: queueOf(state, who),
    crossed: crossed.toSorted(byTime),
    filled,
    students: students.length,
    day: state.day,
  };
}

/** What of a section's settings no wall shows. */
const unshown: ReadonlySet<string> = new Set([
  ...['type', 'coolDown', 'maxOpen', 'pins', 'badges', 'codeUntil', 'shutUntil'],
]);

/** What one change of the section is to a wall; empty where it shows nothing. Rules P1, F4. */
export function redactForWall(
  before: SectionState,
  after: SectionState,
  event: SectionEvent,
  who: Who,
): WallEvent[] {
  switch (event.type) {
    case 'section.changed':
      // Labels, order, the door or what the class is called changed for everybody; a cool-down or a limit is not shown.
      return Object.keys(event).some((field) => !unshown.has(field)) ? [{ type: 'again' }] : [];
    case 'section.followed':
    case 'section.archived':
    case 'section.restored':
    case 'enrollment.changed':
    case 'student.erased':
    // [M5] Shown as it stands then, and never as a crossing of the moment.
    case 'scores.imported':
    case 'day.ended':
    case 'day.moved':
      return [{ type: 'again' }];
    case 'line.changed':
      return [{ type: 'line', line: after.line }];
    case 'line.marked':
    case 'help.asked':
    case 'help.closed':
      return [];
    default: {
      const reopened =
        event.type === 'score.voided' ? event.reopened.map((one) => one.attempt) : [];
      const attempts = touched(before, event);
      for (const attempt of reopened) attempts.add(attempt);
      const change = queueChange(before, after, attempts, who);
      const cells = 'cells' in event ? crossings(before, after, event, who) : [];
      return change ? [change, ...cells] : cells;
    }
  }
}

function crossings(
  before: SectionState,
  after: SectionState,
  { student, cells }: { student: number; cells: [number, number][] },
  who: Who,
): WallEvent[] {
  return cells.flatMap(([objective]): WallEvent[] => {
    const was = crossingOf(before, student, objective, who);
    const is = crossingOf(after, student, objective, who);
    const events: WallEvent[] = [];
    // The same crossing at another time: an earlier score came, or the earliest was taken back.
    const moved = was?.at !== is?.at;
    if (was && moved) events.push({ type: 'uncrossed', who: was.who, objective });
    if (is && moved) events.push({ type: 'crossed', crossing: is });
    const count = countFilled(after, objective);
    if (count !== countFilled(before, objective)) events.push({ type: 'filled', objective, count });
    return events;
  });
}

function crossingOf(
  state: SectionState,
  student: number,
  objective: number,
  who: Who,
): Crossing | undefined {
  const cell = state.cells[student]?.[objective] ?? 0;
  const member = state.people[student];
  if (!member || !crossedSince(cell, state.day.start)) return undefined;
  return { ...shown(state, member, who), objective, at: cellTime(cell)! };
}

function countFilled(state: SectionState, objective: number): number {
  let count = 0;
  for (const [student, row] of Object.entries(state.cells)) {
    if (state.people[Number(student)] && isMastered(row[objective] ?? 0)) count += 1;
  }
  return count;
}

/** The wall after one event sent to it. Rule F3. */
export function applyWallEvent(state: WallState, event: WallEvent): WallState {
  switch (event.type) {
    case 'queue':
      return { ...state, queue: withQueue(state.queue, event) };
    case 'line':
      return { ...state, line: event.line };
    case 'crossed':
      return { ...state, crossed: [...state.crossed, event.crossing].toSorted(byTime) };
    case 'uncrossed':
      return {
        ...state,
        crossed: state.crossed.filter(
          (one) => one.who !== event.who || one.objective !== event.objective,
        ),
      };
    case 'filled': {
      const { [event.objective]: _, ...filled } = state.filled;
      return {
        ...state,
        filled: event.count ? { ...filled, [event.objective]: event.count } : filled,
      };
    }
    case 'again':
      return state;
  }
}

function byTime(a: Crossing, b: Crossing): number {
  return a.at - b.at || a.objective - b.objective || (a.who < b.who ? -1 : 1);
}
