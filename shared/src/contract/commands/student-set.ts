import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';
import { newStudent } from '../people.ts';

/** What a student of this class is called, in every class of theirs. */
export const studentSet = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, student: personId, as: newStudent }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
