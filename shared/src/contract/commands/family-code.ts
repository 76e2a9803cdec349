import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';
import { CLASS_LIMIT } from '../../domain/limits.ts';

/**
 * A new code for the family of each of these students. The one before opens nothing any more, and who came in with it is signed out; with
 * `keep` a code that stands is kept, as it may be printed already, and nobody is signed out.
 */
export const familyCode = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    students: z
      .array(personId)
      .min(1)
      .max(CLASS_LIMIT)
      .refine((list) => new Set(list).size === list.length, 'each student once'),
    keep: z.literal(true).optional(),
  }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
