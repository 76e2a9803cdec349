import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId } from '../ids.ts';

/** An attempt steps aside with its place kept: the student needs time, or is not here. Rules A3, A5. */
export const attemptHold = {
  by: ['student', 'staff', 'substitute'],
  input: z.strictObject({
    ...envelope,
    attempt: attemptId,
    why: z.enum(['needs-time', 'not-here']),
  }),
  refusals: ['WRONG_STATE', 'CLAIMED_BY_OTHER'],
} as const satisfies CommandContract;
