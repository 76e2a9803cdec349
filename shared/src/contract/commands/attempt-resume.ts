import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId } from '../ids.ts';

/** A held attempt returns to its old place. Rules A3, A5. */
export const attemptResume = {
  by: ['student', 'staff', 'substitute'],
  input: z.strictObject({ ...envelope, attempt: attemptId }),
  refusals: ['WRONG_STATE', 'LINE_CLOSED'],
} as const satisfies CommandContract;
