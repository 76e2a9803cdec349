import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId } from '../ids.ts';

/** The student leaves the line with this attempt. Rule A3. */
export const attemptWithdraw = {
  by: ['student'],
  input: z.strictObject({ ...envelope, attempt: attemptId }),
  refusals: ['WRONG_STATE'],
} as const satisfies CommandContract;
