import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Erases a student of the school with everything kept of them; only counts without a name stay. Rule T8. */
export const studentErase = {
  by: ['leader'],
  input: z.strictObject({ ...schoolEnvelope, student: personId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
