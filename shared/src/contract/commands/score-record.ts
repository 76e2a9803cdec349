import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { note, objectiveId, outcome, personId, thresholdVersion, ticked } from '../ids.ts';

/** Staff record what they observed without a press, for one student or many at once. Rules A9, A11. */
export const scoreRecord = {
  by: ['staff', 'substitute'],
  input: z
    .strictObject({
      ...envelope,
      students: z.array(personId).min(1).max(60),
      objective: objectiveId,
      outcome,
      criteria: ticked,
      version: thresholdVersion,
      note: note.optional(),
    })
    .refine((asked) => new Set(asked.students).size === asked.students.length, {
      message: 'each student once',
    }),
  refusals: ['THRESHOLD_CHANGED'],
} as const satisfies CommandContract;
