import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import type { Functions } from '../store/functions.ts';
import { trackOwn } from '../store/record-commands.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolStore } from '../store/school-store.ts';
import { timeOf } from '../store/time-of.ts';
import { newTrack } from '../tracks/new-track.ts';
import { isShipped, shippedTracks } from '../tracks/shipped-tracks.ts';

/** The numbers in that school of what was chosen; of a shipped track it has none of, it gets its own copy. Rule S1. */
export async function ownTracks(
  { redis, functions }: { redis: RedisClient; functions: Functions },
  school: number,
  chosen: readonly ChosenTrack[],
): Promise<number[]> {
  const store = new SchoolStore(functions, school);
  const numbers: number[] = [];
  for (const one of chosen) {
    if (typeof one === 'number') numbers.push(one);
    else if (isShipped(one)) {
      const track = newTrack(shippedTracks[one], await timeOf(redis), one);
      const reply = await store.apply(trackOwn(track));
      if (reply.ok) numbers.push(Number(reply.id));
    }
  }
  return [...new Set(numbers)];
}
