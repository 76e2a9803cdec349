import type { OfferedTrack } from '@threshold/shared/contract/sign-up.ts';
import { mandarinTrack } from './mandarin/mandarin-track.ts';
import { mathTrack } from './math/math-track.ts';
import { spanishTrack } from './spanish/spanish-track.ts';
import type { TrackContent } from './track-content.ts';

/** The tracks that come with the program, in the order in which they are offered. Schools take their own copies. */
export const shippedTracks = {
  'spanish-interpersonal-oral': spanishTrack,
  'math-grade-3': mathTrack,
  'mandarin-interpersonal-oral': mandarinTrack,
} as const satisfies Record<string, TrackContent>;

export type ShippedTrack = keyof typeof shippedTracks;

/** Whether a track of that key comes with the program. */
export function isShipped(key: string): key is ShippedTrack {
  return Object.hasOwn(shippedTracks, key);
}

/** What a first class can begin with. */
export const offeredTracks: readonly OfferedTrack[] = Object.entries(shippedTracks).map(
  ([key, { title, levels }]) => ({
    key,
    title,
    objectives: levels.flatMap(({ objectives }) => objectives).length,
  }),
);
