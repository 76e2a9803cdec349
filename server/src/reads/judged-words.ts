import type { Language } from '@threshold/shared/contract/languages.ts';
import type { ObjectiveRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import { trackOf } from '@threshold/shared/domain/home.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { readTracks } from './read-tracks.ts';
import type { StoredTrack } from './stored-track.ts';

/** An objective in the words of a student's record. */
export interface JudgedWords {
  /** Its code and what it is called. */
  label: string;
  record: ObjectiveRecord;
  /** What its track is called. */
  track: string;
}

/**
 * These objectives by their homes, also those that their track shows no more; one that is not there is left out. With a language
 * the words that families and students have in it stand in the place of the class's, where there are any.
 */
export async function judgedWords(
  redis: RedisClient,
  school: number,
  objectives: readonly number[],
  language?: Language,
): Promise<Map<number, JudgedWords>> {
  if (objectives.length === 0) return new Map();
  const keys = schoolKeys(school);
  const [records, titles, tracks] = await Promise.all([
    redis.hmget(keys.objectives(), ...objectives.map(String)),
    redis.hgetall(keys.tracks()),
    language ? readTracks(redis, school, [...new Set(objectives.map(trackOf))]) : [],
  ]);
  return new Map(
    objectives.flatMap((objective, i): [number, JudgedWords][] => {
      const text = records[i];
      if (!text) return [];
      const stored = JSON.parse(text) as ObjectiveRecord;
      const track = tracks.find(({ id }) => id === trackOf(objective));
      const record = language ? wordedIn(stored, objective, track, language) : stored;
      const named = language && track?.families?.[language];
      return [
        [
          objective,
          {
            ...{ label: `${record.code} ${record.title}`, record },
            track: named ?? titleOf(titles[trackOf(objective)]),
          },
        ],
      ];
    }),
  );
}

function titleOf(track: string | undefined): string {
  return track === undefined ? '' : (JSON.parse(track) as TrackRecord).title;
}

function wordedIn(
  stored: ObjectiveRecord,
  objective: number,
  track: StoredTrack | undefined,
  language: Language,
): ObjectiveRecord {
  const shown = track?.levels
    .flatMap(({ objectives }) => objectives)
    .find(({ id }) => id === objective);
  const words = (shown ?? stored).families?.[language];
  if (!words) return stored;
  const { title, threshold } = words;
  const criteria = shown?.students?.[language]?.criteria ?? stored.criteria;
  return { ...stored, title, threshold, criteria };
}
