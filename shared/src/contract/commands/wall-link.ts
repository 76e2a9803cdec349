import { z } from 'zod';
import { cleanName } from '../../domain/clean-name.ts';
import { WALL_NAME } from '../../domain/limits.ts';
import { type CommandContract, envelope } from '../command-contract.ts';

/** A display as it is named: the hash of its token, which opens nothing. */
export const displayId = z.string().regex(/^[\w-]{43}$/);

/** Wall links that somebody made who goes open nothing any more; without it they stay. Rule I3. */
export const endWalls = z.literal('end');

/** What a class calls the screen that a link is for, "Room 12 projector"; empty where it has no name. */
export const wallName = z.string().max(WALL_NAME).overwrite(cleanName);

/**
 * A link that shows this class's wall, as its mode allows, on a screen without a session, for so many days; `instead` of another, which
 * ends and leaves its name to this one unless that has one of its own. Its token stands in the reply and nowhere else. Rules S6, P1.
 */
export const wallLink = {
  by: ['staff'],
  input: z.strictObject({
    ...envelope,
    days: z.int().min(1).max(400),
    instead: displayId.optional(),
    as: wallName.optional(),
  }),
  refusals: ['LINKS_FULL'],
  audited: ['days'],
} as const satisfies CommandContract;
