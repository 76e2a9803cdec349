import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** The class is over: nobody is in it any more, its code and wall links open nothing. Records stay, and it can be restored. Rule S4. */
export const sectionArchive = {
  by: ['staff'],
  input: z.strictObject(envelope),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
