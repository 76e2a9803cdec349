import type { ObjectivePage, TrackPage } from '@threshold/shared/contract/pages.ts';
import type { ObjectiveRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { Gate } from '../store/record-types.ts';

/** Tracks of a school with their objectives in display order; ones that are not there are left out. */
export async function readTracks(
  redis: RedisClient,
  school: number,
  tracks: readonly number[],
): Promise<TrackPage[]> {
  const keys = schoolKeys(school);
  const pages = await Promise.all(
    tracks.map(async (id): Promise<TrackPage[]> => {
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
        homes.map((home, i): [number, ObjectivePage] => {
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
      const { title, subject, language, wording = 'en' } = track;
      return [{ id, title, subject, language, wording, levels }];
    }),
  );
  return pages.flat();
}

/** A track as a wall shows it: how its levels and objectives are called, and nothing of what they ask. Rule P1. */
export function outlined({ id, title, subject, language, wording, levels }: TrackPage): TrackPage {
  const unsaid = { statement: '', threshold: '', criteria: [], exemplars: [], asks: [] };
  return {
    ...{ id, title, subject, language, wording },
    levels: levels.map((level) => ({
      ...{ title: level.title, short: level.short },
      objectives: level.objectives.map((one) => ({
        ...{ id: one.id, code: one.code, title: one.title, version: one.version },
        ...{ ...unsaid, practice: [], ways: [], needs: [], published: 0 },
      })),
    })),
  };
}

/** A track as its students read it: all but the questions that their teacher will ask. Rule P2. */
export function unasked(track: TrackPage): TrackPage {
  return {
    ...track,
    levels: track.levels.map((level) => ({
      ...level,
      // What a family can do at home is said to the family.
      objectives: level.objectives.map(({ home: _, ...one }) => ({ ...one, asks: [] })),
    })),
  };
}

/** A track as a family reads it: what a student may, without how and when a press is made. Rule P6. */
export function atHome(track: TrackPage): TrackPage {
  return {
    ...track,
    levels: track.levels.map((level) => ({
      ...level,
      objectives: level.objectives.map((one) => ({ ...one, asks: [], ways: [] })),
    })),
  };
}
