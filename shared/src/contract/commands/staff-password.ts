import { z } from 'zod';
import { type CommandContract, schoolEnvelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** A leader asks for a link by which somebody else of the staff sets a new password; the link itself is the server's. Rule I8. */
export const staffPassword = {
  by: ['leader'],
  input: z.strictObject({ ...schoolEnvelope, teacher: personId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
