import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** What opens a class is put on paper, for all of it or for one student. Nothing changes but the audit. Rule T9. */
export const paperPrint = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    what: z.enum(['cards', 'badges', 'letters']),
    student: personId.optional(),
  }),
  refusals: [],
  audited: ['what'],
} as const satisfies CommandContract;
