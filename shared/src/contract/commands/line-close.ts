import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** Serves those in line, then closes; with `now`, holds everybody who is ready, place kept. Rule A12. */
export const lineClose = {
  by: ['staff', 'substitute'],
  input: z.strictObject({ ...envelope, now: z.literal(true).optional() }),
  refusals: [],
} as const satisfies CommandContract;
