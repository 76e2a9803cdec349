import type { ObjectiveRecord } from '@threshold/shared/contract/records.ts';
import { isShipped, shippedTracks } from '../tracks/shipped-tracks.ts';
import type { TrackContent, WholeLevel } from '../tracks/track-content.ts';
import type { StoredTrack } from './stored-track.ts';

type StoredLevel = StoredTrack['levels'][number];
type StoredObjective = StoredLevel['objectives'][number];

/**
 * A school's copy of a shipped track with the words in other languages that the program has for it by now, where the copy has
 * none: it was made before they were written. They are the program's, and say what the shipped words say: where a school wrote
 * its own, they are left out. What the copy has stays.
 */
export function withShippedWords(track: StoredTrack, shipped: string | undefined): StoredTrack {
  if (shipped === undefined || !isShipped(shipped)) return track;
  const content: TrackContent = shippedTracks[shipped];
  const ofLevel = new Map(content.levels.map((level) => [level.title, level]));
  const ofCode = new Map(
    content.levels.flatMap(({ objectives }) => objectives.map((one) => [one.code, one])),
  );
  return {
    ...track,
    families: track.families ?? (track.title === content.title ? content.families : undefined),
    levels: track.levels.map((level) => ({
      ...withFamilies(level, ofLevel.get(level.title)),
      objectives: level.objectives.map((one) => worded(one, ofCode.get(one.code))),
    })),
  };
}

function withFamilies(level: StoredLevel, shipped: WholeLevel | undefined): StoredLevel {
  return level.families || !shipped ? level : { ...level, families: shipped.families };
}

function worded(
  one: StoredObjective,
  shipped: WholeLevel['objectives'][number] | undefined,
): StoredObjective {
  if (!shipped || (one.families && one.home) || said(one) !== said(shipped)) return one;
  const { families, home } = shipped;
  return { ...one, families: one.families ?? families, home: one.home ?? home };
}

/** All that its words in other languages say again. */
function said(one: Pick<ObjectiveRecord, 'title' | 'threshold' | 'exemplars'>): string {
  return JSON.stringify([one.title, one.threshold, ...one.exemplars.map(({ why }) => why)]);
}
