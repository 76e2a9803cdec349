import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** A new badge for a student of this class: the lost one opens nothing, and whoever came in by it is signed out. Rule D2. */
export const studentBadge = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, student: personId }),
  refusals: ['WRONG_STATE'],
  audited: true,
} as const satisfies CommandContract;
