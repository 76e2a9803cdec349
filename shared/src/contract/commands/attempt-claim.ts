import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId } from '../ids.ts';

/** A teacher takes one to six named attempts, all or none, or the next one. Rules A4, L2, L3, L5. */
export const attemptClaim = {
  by: ['staff', 'substitute'],
  input: z
    .strictObject({
      ...envelope,
      attempts: z.array(attemptId).min(1).max(6).optional(),
      next: z.literal(true).optional(),
    })
    .refine((asked) => (asked.attempts === undefined) !== (asked.next === undefined), {
      message: 'either attempts or next',
    })
    .refine((asked) => new Set(asked.attempts).size === (asked.attempts?.length ?? 0), {
      message: 'each attempt once',
    }),
  refusals: ['ALREADY_CLAIMED', 'CLAIMS_FULL', 'LINE_PAUSED', 'NOBODY_READY', 'WRONG_STATE'],
} as const satisfies CommandContract;
