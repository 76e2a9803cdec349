import type { EventOf, SectionEvent } from '../contract/events.ts';
import type { LineStatus, OpenAttempt, SectionState } from '../contract/snapshots.ts';
import { drop, dropMarks, each, put, waitingAgain } from './open-attempts.ts';
import { enrollmentChanged, sectionFollowed, studentErased } from './section-people.ts';
import { scoreRecorded, scoresImported, scoreVoided } from './section-scores.ts';
import { without } from './without.ts';

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
  'section.changed': (
    state,
    { type: _, title, period, code, codeUntil, shutUntil, badges, ...changed },
  ) => ({
    ...state,
    section: {
      ...(shutUntil === undefined ? state.section : shutOf(state.section, shutUntil)),
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
    const { code: _, codeUntil: __, shutUntil: ___, ...kept } = section;
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

/** Its door is shut until then; 0 for one that is open again. */
function shutOf(
  { shutUntil: _, ...section }: SectionState['section'],
  until: number,
): SectionState['section'] {
  return until === 0 ? section : { ...section, shutUntil: until };
}
