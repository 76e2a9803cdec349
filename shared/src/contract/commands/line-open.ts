import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** Presses join and students are called. Rule L2. */
export const lineOpen = {
  by: ['staff', 'substitute'],
  input: z.strictObject(envelope),
  refusals: [],
} as const satisfies CommandContract;
