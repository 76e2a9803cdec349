import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { IMPORTED_SCORES } from '../../domain/limits.ts';
import { objectiveId, personId } from '../ids.ts';

/**
 * Staff bring in what they observed before, each score on its own day, all or none; what is crossed already is left as it is. Every
 * score is mastered. Days are the school's, YYYY-MM-DD. Rules T10, A11.
 */
export const scoreImport = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    scores: z
      .array(z.tuple([personId, objectiveId, z.iso.date()]))
      .min(1)
      .max(IMPORTED_SCORES),
  }),
  refusals: [],
} as const satisfies CommandContract;
