import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { note, outcome, personId, ticked } from '../ids.ts';

/** Voids one score with a reason, or corrects its outcome. Rules A8, M2. */
export const scoreVoid = {
  by: ['staff', 'substitute', 'leader'],
  input: z.strictObject({
    ...envelope,
    student: personId,
    index: z.int().min(0).max(0xffffff),
    reason: z.string().trim().min(1).max(500),
    instead: z.strictObject({ outcome, criteria: ticked, note: note.optional() }).optional(),
  }),
  refusals: ['ALREADY_VOID'],
  audited: ['index'],
} as const satisfies CommandContract;
