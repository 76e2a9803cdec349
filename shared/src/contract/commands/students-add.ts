import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { CLASS_LIMIT } from '../../domain/limits.ts';
import { personId } from '../ids.ts';
import { newStudent } from '../people.ts';

/**
 * New students in this class, each with a PIN of their own. `seen`: the class's students beside whom the list was read; where anybody
 * came in since, nobody is added, as it may be the same list of a co-teacher. Rule S3.
 */
export const studentsAdd = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    students: z.array(newStudent).min(1).max(60),
    seen: z.array(personId).max(CLASS_LIMIT).optional(),
  }),
  refusals: ['CLASS_GREW', 'CLASS_FULL'],
  audited: true,
} as const satisfies CommandContract;
