import { z } from 'zod';
import { lineOrders, wallModes } from './commands/section-set.ts';
import { pinFaces } from './pin-faces.ts';
import { attemptId, objectiveId, outcome, personId } from './ids.ts';

/** Epoch milliseconds by the store's clock. */
const at = z.int().min(0);
const cell = z.int().min(0).max(0x1_ffff_ffff);

const score = z.strictObject({
  objective: objectiveId,
  outcome,
  criteria: z.array(z.int()),
  /** Index in the student's log. */
  index: z.int().min(0),
});

const attemptEvents = [
  z.strictObject({
    type: z.literal('attempt.ready'),
    attempt: attemptId,
    student: personId,
    objective: objectiveId,
    way: z.int().optional(),
    at,
  }),
  z.strictObject({
    type: z.literal('attempt.claimed'),
    attempts: z.array(attemptId),
    by: personId,
    at,
  }),
  z.strictObject({
    type: z.literal('attempt.released'),
    attempts: z.array(attemptId),
    why: z.enum(['released', 'lapsed']),
    at,
  }),
  z.strictObject({
    type: z.literal('attempt.held'),
    attempts: z.array(attemptId),
    why: z.enum(['needs-time', 'not-here', 'closed']),
    at,
  }),
  z.strictObject({
    type: z.literal('attempt.resumed'),
    attempt: attemptId,
    /** Milliseconds held so far. */
    away: z.int(),
    /** Milliseconds of pause that do not count for this attempt, because they lie before it or in a hold. */
    pausedBefore: z.int(),
  }),
  z.strictObject({
    type: z.literal('attempt.withdrawn'),
    attempt: attemptId,
    student: personId,
    why: z.enum(['student', 'left', 'mastered', 'expired', 'track']),
    at,
  }),
] as const;

/** An open attempt as it stands after something was taken back. */
const reopened = z.strictObject({
  attempt: attemptId,
  student: personId,
  objective: objectiveId,
  way: z.int().optional(),
  state: z.enum(['ready', 'claimed', 'held']),
  at,
  by: personId.optional(),
  since: at.optional(),
  waited: z.int().optional(),
  why: z.enum(['needs-time', 'not-here', 'closed']).optional(),
  away: z.int(),
  pausedBefore: z.int(),
});

const scoreEvents = [
  z.strictObject({
    type: z.literal('score.recorded'),
    student: personId,
    by: z.int(),
    /** The judge's name as students say it; empty for an automated score. */
    judge: z.string(),
    at,
    /** The command that wrote it, so that its author's screen can offer undo. */
    command: z.string(),
    attempt: attemptId.optional(),
    /** Judged in this section, so it moves this section's counters. Rule M5. */
    here: z.boolean(),
    /** Unit: seconds from claim to outcome; only with an attempt of this section. */
    service: z.int().optional(),
    scores: z.array(score),
    cells: z.array(z.tuple([objectiveId, cell])),
    note: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('score.voided'),
    student: personId,
    by: personId,
    at,
    why: z.enum(['undo', 'void']),
    here: z.boolean(),
    /** 1 where no score of the sitting stands any more. */
    assessments: z.int(),
    /** Of those, sittings of today. */
    today: z.int(),
    scores: z.array(z.strictObject({ objective: objectiveId, outcome, index: z.int() })),
    cells: z.array(z.tuple([objectiveId, cell])),
    reopened: z.array(reopened),
    reason: z.string().optional(),
  }),
] as const;

const helpEvents = [
  z.strictObject({
    type: z.literal('help.asked'),
    student: personId,
    objective: objectiveId.optional(),
    text: z.string().optional(),
    at,
  }),
  z.strictObject({ type: z.literal('help.closed'), student: personId }),
] as const;

const lineEvents = [
  z.strictObject({
    type: z.literal('line.changed'),
    state: z.enum(['open', 'paused', 'closing', 'closed']),
    /** Milliseconds this line has been paused in all, up to `at`. */
    paused: z.int(),
    at,
  }),
  z.strictObject({
    type: z.literal('line.marked'),
    by: personId,
    attempt: attemptId.nullable(),
  }),
] as const;

const sectionEvents = [
  z.strictObject({
    type: z.literal('section.changed'),
    order: z.enum(lineOrders).optional(),
    coolDown: z.int().optional(),
    maxOpen: z.int().optional(),
    wallMode: z.enum(wallModes).optional(),
    joining: z.boolean().optional(),
    pins: z.enum(pinFaces).optional(),
    title: z.string().optional(),
    period: z.string().optional(),
    code: z.string().optional(),
    badges: z.boolean().optional(),
    /** When the code opens nothing any more, unless somebody comes in by it before. */
    codeUntil: at.optional(),
    /** Until when wrong tries keep the door shut; 0 once staff opened it again. */
    shutUntil: z.int().nonnegative().optional(),
  }),
  z.strictObject({
    type: z.literal('section.followed'),
    tracks: z.array(z.int()),
    /** Objectives that no track of the class shows any more. */
    gone: z.array(objectiveId),
    /** What its students bring to those that are new: student, objective, cell. */
    cells: z.array(z.tuple([personId, objectiveId, cell])),
  }),
  z.strictObject({ type: z.literal('section.archived'), at }),
  /** It goes on; who is in it is told after. */
  z.strictObject({ type: z.literal('section.restored'), code: z.string(), codeUntil: at }),
  z.strictObject({
    type: z.literal('enrollment.changed'),
    person: personId,
    role: z.enum(['student', 'teacher']),
    active: z.boolean(),
    name: z.string(),
    called: z.string().optional(),
    initials: z.string(),
    native: z.string().optional(),
    lang: z.string().optional(),
    table: z.int().optional(),
    /** A teacher until the school's day ends. */
    substitute: z.boolean().optional(),
    cells: z.array(z.tuple([objectiveId, cell])),
    /** Objectives a teacher opened for them. */
    opened: z.array(objectiveId),
  }),
  /**
   * Judged before it came here: nobody is told as of a crossing. In another school: in no count. By a teacher of this class, before it
   * was here: `counted`, all of them mastered; other classes of the student hear the cells alone. Rules H1, M5, T10.
   */
  z.strictObject({
    type: z.literal('scores.imported'),
    student: personId,
    cells: z.array(z.tuple([objectiveId, cell])),
    counted: z
      .strictObject({
        scores: z.int().min(1),
        /** Sittings: scores of one day are one. Those of today stand in `today` too. */
        assessments: z.int().min(1),
        today: z.int().min(0),
      })
      .optional(),
  }),
  /** Nothing of them is kept any more. The feed begins anew with it: whoever watches reads the section again. Rule T8. */
  z.strictObject({ type: z.literal('student.erased'), student: personId }),
  z.strictObject({ type: z.literal('day.ended'), dayStart: at, dayEnd: at }),
  /** The present day ends at another time, as the school is in another time zone. */
  z.strictObject({ type: z.literal('day.moved'), dayEnd: at }),
] as const;

/** One change of a section as its feed keeps it: everything staff may see. Redaction makes the rest from it. */
export const sectionEvent = z.discriminatedUnion('type', [
  ...attemptEvents,
  ...scoreEvents,
  ...helpEvents,
  ...lineEvents,
  ...sectionEvents,
]);

export type SectionEvent = z.infer<typeof sectionEvent>;
export type EventOf<T extends SectionEvent['type']> = Extract<SectionEvent, { type: T }>;
