import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { objectiveId } from '../ids.ts';

/** A student joins the line with one objective. Rules A1, A2, L1. */
export const attemptReady = {
  by: ['student'],
  input: z.strictObject({
    ...envelope,
    objective: objectiveId,
    way: z.int().min(0).max(9).optional(),
  }),
  refusals: [
    'LOCKED',
    'ALREADY_MASTERED',
    'ALREADY_OPEN',
    'TOO_MANY_OPEN',
    'COOL_DOWN',
    'WAY_NEEDED',
    'LINE_CLOSED',
  ],
} as const satisfies CommandContract;
