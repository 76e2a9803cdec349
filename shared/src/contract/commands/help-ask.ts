import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { objectiveId } from '../ids.ts';

/** A student asks for help; never an attempt. Rule L6. */
export const helpAsk = {
  by: ['student'],
  input: z.strictObject({
    ...envelope,
    objective: objectiveId.optional(),
    text: z.string().trim().max(80).optional(),
  }),
  refusals: ['ALREADY_OPEN'],
} as const satisfies CommandContract;
