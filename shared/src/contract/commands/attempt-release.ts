import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId } from '../ids.ts';

/** The claimer lets students go back to their old places. Rule A5. */
export const attemptRelease = {
  by: ['staff', 'substitute'],
  input: z
    .strictObject({ ...envelope, attempts: z.array(attemptId).min(1).max(6) })
    .refine((asked) => new Set(asked.attempts).size === asked.attempts.length, {
      message: 'each attempt once',
    }),
  refusals: ['WRONG_STATE', 'CLAIMED_BY_OTHER'],
} as const satisfies CommandContract;
