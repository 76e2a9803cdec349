import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Help was given, or is no longer needed. A student closes only their own. Rule L6. */
export const helpClose = {
  by: ['student', 'staff', 'substitute'],
  input: z.strictObject({ ...envelope, student: personId }),
  refusals: [],
} as const satisfies CommandContract;
