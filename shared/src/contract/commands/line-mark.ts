import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId } from '../ids.ts';

/** Tells the others whom I will take next; null takes the mark away. Rule L1. */
export const lineMark = {
  by: ['staff', 'substitute'],
  input: z.strictObject({ ...envelope, attempt: attemptId.nullable() }),
  refusals: ['WRONG_STATE'],
} as const satisfies CommandContract;
