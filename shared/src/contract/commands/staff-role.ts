import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Lets somebody of the school’s staff lead it, or lead it no more; they stay on the staff and in their classes. Rule I9. */
export const staffRole = {
  by: ['leader'],
  input: z.strictObject({ ...schoolEnvelope, teacher: personId, leads: z.boolean() }),
  refusals: ['LAST_LEADER'],
  audited: ['leads'],
} as const satisfies CommandContract;
