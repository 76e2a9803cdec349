import type { ObjectiveRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { Gate } from '../store/record-types.ts';
import { withShippedWords } from './shipped-words.ts';
import type { StoredObjective, StoredTrack } from './stored-track.ts';

/** Tracks of a school with their objectives in display order; ones that are not there are left out. */
export async function readTracks(
  redis: RedisClient,
  school: number,
  tracks: readonly number[],
): Promise<StoredTrack[]> {
  const keys = schoolKeys(school);
  const pages = await Promise.all(
    tracks.map(async (id): Promise<StoredTrack[]> => {
      const text = await redis.hget(keys.tracks(), String(id));
      if (!text) return [];
      const track = JSON.parse(text) as TrackRecord;
      const homes = track.levels.flatMap((level) => level.objectives);
      if (homes.length === 0) return [{ ...track, id, levels: [] }];
      const [records, gates] = await Promise.all([
        redis.hmget(keys.objectives(), ...homes.map(String)),
        redis.hmget(keys.gates(), ...homes.map(String)),
      ]);
      const objectives = new Map(
        homes.map((home, i): [number, StoredObjective] => {
          const { needs, version } = JSON.parse(gates[i]!) as Gate;
          return [
            home,
            { ...(JSON.parse(records[i]!) as ObjectiveRecord), id: home, needs, version },
          ];
        }),
      );
      const levels = track.levels.map((level) => ({
        ...level,
        objectives: level.objectives.map((home) => objectives.get(home)!),
      }));
      const { title, subject, language, wording = 'en', families, shipped } = track;
      const stored = { id, title, subject, language, wording, families, levels };
      return [withShippedWords(stored, shipped)];
    }),
  );
  return pages.flat();
}
