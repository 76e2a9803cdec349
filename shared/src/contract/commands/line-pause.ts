import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** Presses still join; nobody is called. Rule L2. */
export const linePause = {
  by: ['staff', 'substitute'],
  input: z.strictObject(envelope),
  refusals: ['LINE_CLOSED'],
} as const satisfies CommandContract;
