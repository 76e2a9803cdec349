import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** A new class code; the one before opens nothing from then on. Whoever is signed in stays. */
export const sectionCode = {
  by: ['staff'],
  input: z.strictObject(envelope),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
