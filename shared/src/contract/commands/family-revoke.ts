import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { personId } from '../ids.ts';

/** Takes a family's code back: it opens nothing any more, and who came in with it is signed out. */
export const familyRevoke = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, student: personId }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
