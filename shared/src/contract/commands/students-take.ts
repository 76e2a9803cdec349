import { z } from 'zod';
import { CLASS_LIMIT } from '../../domain/limits.ts';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId, sectionId } from '../ids.ts';

/**
 * Students of another class of the same teacher, present or archived, come into this one; with `move` they leave that one. Where `from`
 * is this class itself, whoever left it comes back. Rule S3.
 */
export const studentsTake = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    from: sectionId,
    students: z
      .array(personId)
      .min(1)
      .max(CLASS_LIMIT)
      .refine((list) => new Set(list).size === list.length, 'each student once'),
    move: z.boolean().optional(),
  }),
  refusals: ['CLASS_FULL'],
  audited: ['from', 'move'],
} as const satisfies CommandContract;
