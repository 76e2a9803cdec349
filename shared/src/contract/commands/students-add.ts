import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { newStudent } from '../people.ts';

/** New students in this class, each with a PIN of their own. */
export const studentsAdd = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, students: z.array(newStudent).min(1).max(60) }),
  refusals: ['CLASS_FULL'],
  audited: true,
} as const satisfies CommandContract;
