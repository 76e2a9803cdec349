import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** An archived class goes on with everybody who was in it, for whoever taught it then. Rule S4. */
export const sectionRestore = {
  by: ['staff'],
  input: z.strictObject(envelope),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
