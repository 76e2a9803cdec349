import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { commandId } from '../ids.ts';

/** Takes back every score one command wrote, within 60 s, by the same person. Rule A8. */
export const scoreUndo = {
  by: ['staff', 'substitute'],
  input: z.strictObject({ ...envelope, of: commandId }),
  refusals: ['TOO_LATE', 'ALREADY_VOID'],
} as const satisfies CommandContract;
