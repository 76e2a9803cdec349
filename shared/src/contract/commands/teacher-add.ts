import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Gives this class somebody of the staff as its teacher; a substitute who is there already stays for good. Rule I7. */
export const teacherAdd = {
  by: ['leader'],
  input: z.strictObject({ ...envelope, teacher: personId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
