import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** Somebody goes who knows a class’s code: it gets a new one in the same step, and the one before opens nothing from then on. Rules I3, S5. */
export const newCodes = z.literal('new');

/**
 * A new class code, and the one before opens nothing from then on; with `keep` the present one stands on, for as long as a new one would.
 * Whoever is signed in stays. Rule S5.
 */
export const sectionCode = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, keep: z.literal(true).optional() }),
  refusals: ['WRONG_STATE'],
  audited: ['keep'],
} as const satisfies CommandContract;
