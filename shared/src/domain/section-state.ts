import type {
  Counters,
  LineStatus,
  Member,
  OpenAttempt,
  SectionState,
} from '../contract/snapshots.ts';
import type { EventOf, SectionEvent } from '../contract/events.ts';

const SAMPLES = 20;

type Reducers = {
  [T in SectionEvent['type']]: (state: SectionState, event: EventOf<T>) => SectionState;
};

/** Milliseconds this line has been paused up to `at`. Rule L2. */
export function pausedUpTo(line: LineStatus, at: number): number {
  return line.paused + (line.pausedSince === undefined ? 0 : Math.max(0, at - line.pausedSince));
}

/** Milliseconds an attempt has waited, without paused and held time, until its claim or `now`. Rule L2. */
export function waited(attempt: OpenAttempt, line: LineStatus, now: number): number {
  if (attempt.waited !== undefined) return attempt.waited;
  const paused = pausedUpTo(line, now) - attempt.pausedBefore;
  return Math.max(0, now - attempt.at - attempt.away - paused);
}

/** The attempt of that number, where it is open in the section. */
export function openAttempt(state: SectionState, attempt: number): OpenAttempt | undefined {
  return state.open.find((open) => open.attempt === attempt);
}

/** The section after one event of its feed. Pure; the same on server and in every browser (rule F3). */
export function applyEvent(state: SectionState, event: SectionEvent): SectionState {
  return (reducers[event.type] as (s: SectionState, e: SectionEvent) => SectionState)(state, event);
}

const reducers: Reducers = {
  'attempt.ready': (state, { attempt, student, objective, way, at }) =>
    put(state, [
      {
        attempt,
        student,
        objective,
        ...(way === undefined ? {} : { way }),
        state: 'ready',
        at,
        away: 0,
        pausedBefore: pausedUpTo(state.line, at),
      },
    ]),
  'attempt.claimed': (state, { attempts, by, at }) =>
    dropMarks(
      put(
        state,
        each(state, attempts, (open) => ({
          ...open,
          state: 'claimed',
          by,
          since: at,
          waited: waited(open, state.line, at),
        })),
      ),
      attempts,
    ),
  'attempt.released': (state, { attempts }) => put(state, each(state, attempts, waitingAgain)),
  'attempt.held': (state, { attempts, why }) =>
    dropMarks(
      put(
        state,
        each(state, attempts, (open) => ({ ...waitingAgain(open), state: 'held', why })),
      ),
      attempts,
    ),
  'attempt.resumed': (state, { attempt, away, pausedBefore }) =>
    put(
      state,
      each(state, [attempt], (open) => ({ ...waitingAgain(open), away, pausedBefore })),
    ),
  'attempt.withdrawn': (state, { attempt }) => drop(state, attempt),
  'score.recorded': scoreRecorded,
  'score.voided': scoreVoided,
  'help.asked': (state, { student, objective, text, at }) => ({
    ...state,
    help: {
      ...state.help,
      [student]: {
        student,
        at,
        ...(objective === undefined ? {} : { objective }),
        ...(text === undefined ? {} : { text }),
      },
    },
  }),
  'help.closed': (state, { student }) => ({ ...state, help: without(state.help, student) }),
  'line.changed': (state, { state: word, paused, at }) => ({
    ...state,
    line: { state: word, paused, ...(word === 'paused' ? { pausedSince: at } : {}) },
  }),
  'line.marked': (state, { by, attempt }) => ({
    ...state,
    marks: attempt === null ? without(state.marks, by) : { ...state.marks, [by]: attempt },
  }),
  'section.changed': (state, { type: _, title, period, code, codeUntil, badges, ...changed }) => ({
    ...state,
    section: {
      ...state.section,
      ...(title === undefined ? {} : { title }),
      ...(period === undefined ? {} : { period }),
      ...(code === undefined ? {} : { code }),
      ...(badges === undefined ? {} : { badges }),
      ...(codeUntil === undefined ? {} : { codeUntil }),
    },
    settings: { ...state.settings, ...(changed as Partial<SectionState['settings']>) },
  }),
  'section.followed': sectionFollowed,
  'section.archived': ({ section, ...state }, { at }) => {
    const { code: _, codeUntil: __, ...kept } = section;
    const settings = { ...state.settings, joining: false };
    return { ...state, settings, section: { ...kept, archived: at } };
  },
  'section.restored': ({ section, ...state }, { code, codeUntil }) => {
    const { archived: _, ...kept } = section;
    return { ...state, section: { ...kept, code, codeUntil }, people: {}, cells: {}, opened: {} };
  },
  'enrollment.changed': enrollmentChanged,
  'scores.imported': scoresImported,
  'student.erased': studentErased,
  'day.ended': (state, { dayStart, dayEnd }) => ({
    ...state,
    today: {},
    day: { start: dayStart, end: dayEnd },
  }),
  'day.moved': (state, { dayEnd }) => ({ ...state, day: { ...state.day, end: dayEnd } }),
};

function sectionFollowed(
  state: SectionState,
  { tracks, gone, cells }: EventOf<'section.followed'>,
): SectionState {
  const next = { ...state, section: { ...state.section, tracks } };
  const dropped = gone.map((objective) => [objective, 0] as const);
  return Object.values(state.people).reduce((after, { id }) => {
    const brought = cells.flatMap(([student, objective, cell]) =>
      student === id ? [[objective, cell] as const] : [],
    );
    return withCells(after, id, [...dropped, ...brought]);
  }, next);
}

function scoreRecorded(state: SectionState, event: EventOf<'score.recorded'>): SectionState {
  let next = withCells(state, event.student, event.cells);
  if (event.attempt !== undefined) next = drop(next, event.attempt);
  if (!event.here) return next;
  const sittings =
    event.service === undefined ? next.sittings : [...next.sittings, event.service].slice(-SAMPLES);
  const today =
    event.at < next.day.start
      ? next.today
      : { ...next.today, [event.student]: (next.today[event.student] ?? 0) + 1 };
  return { ...next, sittings, today, counters: count(next.counters, event.scores, 1, 1) };
}

function scoresImported(
  state: SectionState,
  { student, cells, counted }: EventOf<'scores.imported'>,
): SectionState {
  const next = withCells(state, student, cells);
  if (!counted) return next;
  const { counters } = next;
  const today = (next.today[student] ?? 0) + counted.today;
  return {
    ...next,
    ...(today > 0 ? { today: { ...next.today, [student]: today } } : {}),
    counters: {
      ...counters,
      scores: counters.scores + counted.scores,
      mastered: counters.mastered + counted.scores,
      assessments: counters.assessments + counted.assessments,
    },
  };
}

function scoreVoided(state: SectionState, event: EventOf<'score.voided'>): SectionState {
  const attempts = event.reopened.map(({ ...open }): OpenAttempt => open as OpenAttempt);
  const next = put(withCells(state, event.student, event.cells), attempts);
  if (!event.here) return next;
  const before = next.today[event.student] ?? 0;
  const left = Math.max(0, before - event.today);
  return {
    ...next,
    today: left ? { ...next.today, [event.student]: left } : without(next.today, event.student),
    counters: count(next.counters, event.scores, -1, -event.assessments),
  };
}

function enrollmentChanged(
  state: SectionState,
  event: EventOf<'enrollment.changed'>,
): SectionState {
  const { person, active, cells, opened, type: _, ...rest } = event;
  const gone = {
    ...state,
    people: without(state.people, person),
    cells: without(state.cells, person),
    opened: without(state.opened, person),
  };
  if (!active) return gone;
  const member: Member = { ...(rest as Omit<Member, 'id'>), id: person };
  const here = {
    ...gone,
    people: { ...gone.people, [person]: member },
    opened: opened.length > 0 ? { ...gone.opened, [person]: opened } : gone.opened,
  };
  return withCells(here, person, cells);
}

/** The section without that student, whose attempts have ended. What was counted stays. Rule T8. */
function studentErased(state: SectionState, { student }: EventOf<'student.erased'>): SectionState {
  return {
    ...state,
    people: without(state.people, student),
    cells: without(state.cells, student),
    opened: without(state.opened, student),
    help: without(state.help, student),
    today: without(state.today, student),
  };
}

function count(
  counters: Counters,
  scores: readonly { outcome: 'mastered' | 'not-yet' }[],
  by: 1 | -1,
  assessments: number,
): Counters {
  const mastered = scores.filter((score) => score.outcome === 'mastered').length;
  return {
    scores: counters.scores + by * scores.length,
    mastered: counters.mastered + by * mastered,
    notYet: counters.notYet + by * (scores.length - mastered),
    assessments: counters.assessments + assessments,
  };
}

function waitingAgain({
  by: _,
  since: __,
  waited: ___,
  why: ____,
  ...open
}: OpenAttempt): OpenAttempt {
  return { ...open, state: 'ready' };
}

/** The open attempts of that list, changed; one that is not open here is left out. */
function each(
  state: SectionState,
  attempts: readonly number[],
  change: (open: OpenAttempt) => OpenAttempt,
): OpenAttempt[] {
  return attempts.flatMap((attempt) => {
    const open = openAttempt(state, attempt);
    return open ? [change(open)] : [];
  });
}

function put(state: SectionState, attempts: readonly OpenAttempt[]): SectionState {
  if (attempts.length === 0) return state;
  const open = [...state.open];
  for (const attempt of attempts) {
    const at = open.findLastIndex((one) => one.attempt <= attempt.attempt);
    const known = open[at]?.attempt === attempt.attempt;
    open.splice(known ? at : at + 1, known ? 1 : 0, attempt);
  }
  return { ...state, open };
}

function drop(state: SectionState, attempt: number): SectionState {
  const open = state.open.filter((one) => one.attempt !== attempt);
  return dropMarks({ ...state, open }, [attempt]);
}

/** A mark points at somebody who waits; it goes with the waiting. */
function dropMarks(state: SectionState, attempts: readonly number[]): SectionState {
  const stale = Object.entries(state.marks).filter(([, attempt]) => attempts.includes(attempt));
  if (stale.length === 0) return state;
  return {
    ...state,
    marks: stale.reduce((marks, [by]) => without(marks, Number(by)), state.marks),
  };
}

function withCells(
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

function without<V>(record: Record<number, V>, key: number): Record<number, V> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}
