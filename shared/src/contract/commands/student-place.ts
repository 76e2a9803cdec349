import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Puts a student of the school into this class, with their record and PIN; in other classes they stay. Rule S7. */
export const studentPlace = {
  by: ['leader'],
  input: z.strictObject({ ...envelope, student: personId }),
  refusals: ['CLASS_FULL'],
  audited: true,
} as const satisfies CommandContract;
