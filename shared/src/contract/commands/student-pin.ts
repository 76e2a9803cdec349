import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** A new PIN for a student of this class. The old one opens nothing any more, and whoever is signed in with it is signed out. */
export const studentPin = {
  by: ['staff', 'substitute'],
  input: z.strictObject({ ...envelope, student: personId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
