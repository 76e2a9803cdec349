import { z } from 'zod';
import { type CommandContract, envelope } from '../command-contract.ts';
import { trackId } from '../ids.ts';

/** A track of the school by its number, or one that comes with the program by its key: the school then takes its own copy. */
const chosenTrack = z.union([trackId, z.string().regex(/^[a-z0-9-]{1,60}$/)]);
export type ChosenTrack = z.infer<typeof chosenTrack>;
/** In the order in which they show. */
export const chosenTracks = z.array(chosenTrack).min(1).max(8);

/** Which tracks this class follows. What none of them shows leaves its line; records stay. Rules S1, A13. */
export const sectionTracks = {
  by: ['staff'],
  input: z.strictObject({ ...envelope, tracks: chosenTracks }),
  refusals: [],
  audited: true,
} as const satisfies CommandContract;
