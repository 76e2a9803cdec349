import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/**
 * Whether this class comes in by badges; `new` makes every badge a new one. What is no badge any more opens nothing, and whoever
 * came in by one is signed out. Rule D2.
 */
export const sectionBadges = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, to: z.enum(['on', 'off', 'new']) }),
  refusals: [],
  audited: ['to'],
} as const satisfies CommandContract;
