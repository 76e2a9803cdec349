import type { ObjectiveRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';

/** An objective of this school, as a file would tell it. */
export interface OwnObjective {
  home: number;
  track: string;
  /** The key of the shipped track that its track is a copy of. */
  shipped?: string;
  subject: string;
  code: string;
  title: string;
  criteria: string[];
}

/** Every objective that a track of the school shows, by its home. */
export async function ownObjectives(
  redis: RedisClient,
  school: number,
): Promise<Map<number, OwnObjective>> {
  const keys = schoolKeys(school);
  const [tracks, objectives] = await Promise.all([
    redis.hgetall(keys.tracks()),
    redis.hgetall(keys.objectives()),
  ]);
  const known = new Map<number, OwnObjective>();
  for (const text of Object.values(tracks)) {
    const { title: track, subject, shipped, levels } = JSON.parse(text) as TrackRecord;
    const copied = shipped === undefined ? {} : { shipped };
    for (const home of levels.flatMap((level) => level.objectives)) {
      const stored = objectives[home];
      if (known.has(home) || stored === undefined) continue;
      const { code, title, criteria } = JSON.parse(stored) as ObjectiveRecord;
      known.set(home, { home, track, ...copied, subject, code, title, criteria });
    }
  }
  return known;
}
