import type { EventOf, SectionEvent } from '../contract/events.ts';
import type { Help, LineStatus, PathState, Result, SectionState } from '../contract/snapshots.ts';
import { staffName } from './called-name.ts';
import { medianService } from './line.ts';
import { type QueueChange, type Who, queueChange, queueOf, touched, withQueue } from './shown.ts';
import { openAttempt } from './section-state.ts';

type Own = PathState['mine'][number];

/** What everybody in the class is sent of a change. Rule P2. */
type CommonPathEvent =
  | QueueChange
  | { type: 'line'; line: LineStatus }
  | { type: 'median'; median: number | null }
  | { type: 'again' };

/** What only the student it concerns is sent. Rule P2. */
type OwnPathEvent =
  | { type: 'mine'; put: Own[]; drop: number[] }
  | { type: 'cells'; cells: [number, number][] }
  | { type: 'result'; result: Result }
  | { type: 'slip'; indices: number[] }
  | { type: 'help'; help: Help | null };

export type PathEvent = CommonPathEvent | OwnPathEvent;

/** Results a path keeps on screen, newest first. */
const RESULTS = 10;

/** One student's path, made from what staff see and what is theirs alone (`results`). Rule P2. */
export function pathSnapshot(
  state: SectionState,
  student: number,
  who: Who,
  own: { results: Result[] },
): PathState {
  const { id, title, period, tracks } = state.section;
  const { order, coolDown, maxOpen } = state.settings;
  return {
    section: { id, title, period, tracks },
    me: state.people[student]!,
    staff: Object.values(state.people).flatMap((one) =>
      one.role === 'teacher' ? [staffName(one)] : [],
    ),
    line: state.line,
    settings: { order, coolDown, maxOpen },
    mine: Object.fromEntries(
      state.open
        .filter((open) => open.student === student)
        .map((open) => [open.attempt, ownAttempt(state, open.attempt)!]),
    ),
    queue: queueOf(state, who),
    cells: state.cells[student] ?? {},
    opened: state.opened[student] ?? [],
    help: state.help[student] ?? null,
    results: own.results.slice(0, RESULTS),
    median: medianService(state.sittings),
  };
}

/** The students whose own path an event changes. */
export function concerned(before: SectionState, event: SectionEvent): Set<number> {
  const students = new Set<number>();
  if ('student' in event) students.add(event.student);
  if (event.type === 'enrollment.changed') students.add(event.person);
  const attempts =
    'attempts' in event ? event.attempts : event.type === 'attempt.resumed' ? [event.attempt] : [];
  for (const attempt of attempts) {
    const student = openAttempt(before, attempt)?.student;
    if (student !== undefined) students.add(student);
  }
  return students;
}

/** What one change is to everybody in the class who is not concerned by it. Rules P2, F4. */
export function redactForClass(
  before: SectionState,
  after: SectionState,
  event: SectionEvent,
  who: Who,
): CommonPathEvent[] {
  switch (event.type) {
    case 'section.changed':
      // By what one comes in is nothing to whoever is in.
      return Object.keys(event).every((field) =>
        ['type', 'pins', 'badges', 'codeUntil', 'shutUntil'].includes(field),
      )
        ? []
        : [{ type: 'again' }];
    case 'section.followed':
    case 'section.archived':
    case 'section.restored':
    case 'enrollment.changed':
    case 'student.erased':
    case 'day.ended':
      return [{ type: 'again' }];
    case 'line.changed':
      return [{ type: 'line', line: after.line }];
    case 'day.moved':
    case 'line.marked':
    case 'help.asked':
    case 'help.closed':
    case 'scores.imported':
      return [];
    default: {
      const attempts = touched(before, event);
      if (event.type === 'score.voided')
        for (const one of event.reopened) attempts.add(one.attempt);
      const events: CommonPathEvent[] = [];
      const change = queueChange(before, after, attempts, who);
      if (change) events.push(change);
      const median = medianService(after.sittings);
      if (median !== medianService(before.sittings)) events.push({ type: 'median', median });
      return events;
    }
  }
}

/**
 * What one change is to a student, beyond what everybody gets; nothing where it does not concern them: one commit may hold
 * what concerns several, and each hears of their own. Rules P2, F4.
 */
export function redactForStudent(
  before: SectionState,
  after: SectionState,
  event: SectionEvent,
  student: number,
): OwnPathEvent[] {
  if (!concerned(before, event).has(student)) return [];
  const events: OwnPathEvent[] = [];
  const change = ownChange(before, after, event, student);
  if (change) events.push(change);
  if (event.type === 'score.recorded') {
    events.push({ type: 'cells', cells: event.cells });
    const result = resultOf(event);
    // A correction of an earlier day bears that day's date, and the path tells of today.
    if (result.at >= after.day.start) events.push({ type: 'result', result });
  }
  if (event.type === 'scores.imported') events.push({ type: 'cells', cells: event.cells });
  if (event.type === 'score.voided') {
    events.push({ type: 'cells', cells: event.cells });
    events.push({ type: 'slip', indices: event.scores.map((score) => score.index) });
  }
  if (event.type === 'help.asked' || event.type === 'help.closed') {
    events.push({ type: 'help', help: after.help[student] ?? null });
  }
  return events;
}

function ownChange(
  before: SectionState,
  after: SectionState,
  event: SectionEvent,
  student: number,
): OwnPathEvent | undefined {
  const attempts = new Set('attempts' in event ? event.attempts : []);
  if ('attempt' in event && event.attempt != null) attempts.add(event.attempt);
  if (event.type === 'score.voided') for (const one of event.reopened) attempts.add(one.attempt);
  const put: Own[] = [];
  const drop: number[] = [];
  for (const attempt of attempts) {
    if ((openAttempt(after, attempt) ?? openAttempt(before, attempt))?.student !== student)
      continue;
    const now = ownAttempt(after, attempt);
    if (now) put.push(now);
    else drop.push(attempt);
  }
  return put.length + drop.length ? { type: 'mine', put, drop } : undefined;
}

function ownAttempt(state: SectionState, attempt: number): Own | undefined {
  const open = openAttempt(state, attempt);
  if (!open) return undefined;
  const { by, ...rest } = open;
  return by === undefined ? rest : { ...rest, by: teacherName(state, by) };
}

function teacherName(state: SectionState, person: number): string {
  const teacher = state.people[person];
  return teacher ? staffName(teacher) : '';
}

/** An assessment as its student is told of it. */
function resultOf(event: EventOf<'score.recorded'>): Result {
  return {
    by: event.judge,
    at: Math.floor(event.at / 1000) * 1000,
    scores: event.scores,
    slip: false,
    ...(event.note === undefined ? {} : { note: event.note }),
  };
}

/** The result once the scores at those indices were taken back. */
function taken(result: Result, indices: readonly number[]): Result {
  const scores = result.scores.map((score) =>
    indices.includes(score.index) ? { ...score, taken: true as const } : score,
  );
  return { ...result, scores, slip: scores.every((score) => score.taken) };
}

/** The path after one event sent to it. Rule F3. */
export function applyPathEvent(state: PathState, event: PathEvent): PathState {
  switch (event.type) {
    case 'queue':
      return { ...state, queue: withQueue(state.queue, event) };
    case 'line':
      return { ...state, line: event.line };
    case 'median':
      return { ...state, median: event.median };
    case 'mine': {
      const mine = { ...state.mine };
      for (const own of event.put) mine[own.attempt] = own;
      for (const attempt of event.drop) delete mine[attempt];
      return { ...state, mine };
    }
    case 'cells': {
      const cells = { ...state.cells };
      for (const [objective, cell] of event.cells) {
        if (cell === 0) delete cells[objective];
        else cells[objective] = cell;
      }
      return { ...state, cells };
    }
    case 'result':
      return { ...state, results: [event.result, ...state.results].slice(0, RESULTS) };
    case 'slip':
      return {
        ...state,
        results: state.results.map((result) => taken(result, event.indices)),
      };
    case 'help':
      return { ...state, help: event.help };
    case 'again':
      return state;
  }
}
