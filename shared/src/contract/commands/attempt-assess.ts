import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { attemptId, note, objectiveId, outcome, thresholdVersion, ticked } from '../ids.ts';

const judged = { outcome, criteria: ticked, version: thresholdVersion };

/** One sitting, judged: the attempt's objective and any others shown with it. Rules A6, A7, A11. */
export const attemptAssess = {
  by: ['staff', 'substitute'],
  input: z
    .strictObject({
      ...envelope,
      attempt: attemptId,
      ...judged,
      note: note.optional(),
      also: z
        .array(z.strictObject({ objective: objectiveId, ...judged }))
        .max(8)
        .optional(),
    })
    .refine(
      (asked) =>
        new Set(asked.also?.map((one) => one.objective)).size === (asked.also?.length ?? 0),
      { message: 'each objective once' },
    ),
  refusals: ['WRONG_STATE', 'ALREADY_CLAIMED', 'CLAIMED_BY_OTHER', 'THRESHOLD_CHANGED'],
} as const satisfies CommandContract;
