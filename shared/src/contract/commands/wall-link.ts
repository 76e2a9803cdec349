import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';

/** A display as it is named: the hash of its token, which opens nothing. */
export const displayId = z.string().regex(/^[\w-]{43}$/);

/**
 * A link that shows this class's wall, as its mode allows, on a screen without a session, for so many days; `instead` of another, which
 * ends. Its token stands in the reply and nowhere else. Rules S6, P1.
 */
export const wallLink = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    days: z.int().min(1).max(400),
    instead: displayId.optional(),
  }),
  refusals: ['LINKS_FULL'],
  audited: ['days'],
} as const satisfies CommandContract;
