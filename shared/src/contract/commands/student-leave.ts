import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Takes a student out of this class; their record stays. Rule A3. */
export const studentLeave = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, student: personId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
