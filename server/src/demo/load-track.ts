import { packHome } from '@threshold/shared/domain/home.ts';
import type { SchoolRecords } from '../store/school-records.ts';
import { newTrack, placesOf } from '../tracks/new-track.ts';
import type { TrackContent } from '../tracks/track-content.ts';

/** A track as it was stored: its number, and each objective's home by its code. */
export interface LoadedTrack {
  track: number;
  homes: Map<string, number>;
}

/** Stores a track, its objectives and what their presses must know; `shipped` under that key. `published`: epoch ms. */
export async function loadTrack(
  records: SchoolRecords,
  content: TrackContent,
  published: number,
  shipped?: string,
): Promise<LoadedTrack> {
  const track = await records.addTrack(newTrack(content, published, shipped));
  const homes = new Map([...placesOf(content)].map(([code, at]) => [code, packHome(track, at)]));
  return { track, homes };
}
