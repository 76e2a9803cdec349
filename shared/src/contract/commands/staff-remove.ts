import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Takes somebody off the school’s staff: out of every class, signed out everywhere, let in no more. Rule I3. */
export const staffRemove = {
  by: ['leader'],
  input: z.strictObject({ ...schoolEnvelope, teacher: personId }),
  refusals: ['LAST_LEADER'],
} as const satisfies CommandContract;
