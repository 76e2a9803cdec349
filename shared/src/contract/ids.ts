import { z } from 'zod';

/** The school's small integers. Staff count from 1 and stay under 65,535; students from 65,536. */
export const personId = z.int().min(1).max(0xffffff);
export const sectionId = z.int().min(1).max(65_535);
export const trackId = z.int().min(1).max(4_095);
export const attemptId = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
/** An objective's home, packed: 12 bits track, 12 bits position. See domain/home.ts. */
export const objectiveId = z.int().min(4_097).max(0xffffff);
export const commandId = z.uuid();

export const STAFF_LIMIT = 65_535;

export const outcome = z.enum(['mastered', 'not-yet']);
export type Outcome = z.infer<typeof outcome>;

/** Indices of ticked criteria, at most five, each once. */
export const ticked = z
  .array(z.int().min(0).max(4))
  .max(5)
  .refine((list) => new Set(list).size === list.length, 'each criterion once');

/** A note to the student. Unit: characters, at most 500 (rule A7). */
export const note = z.string().trim().max(500);
export const thresholdVersion = z.int().min(1).max(65_535);

/** Students count from here; staff below it. */
export const FIRST_STUDENT = 65_536;
