import type { Classroom } from './classroom.ts';
import { keysOf } from './expectations.ts';

/** Everything stored of the school but presence and sweeps, which time alone moves, and who was refused what. */
export async function storedOf(room: Classroom): Promise<Record<string, unknown>> {
  const { keys, redis } = room;
  const all = Object.entries(await keysOf(room));
  const { sweptAt: _, resumedAt: __, ...rest } = await redis.hgetall(keys.school());
  const still = all.filter(([key]) => !/:(school|seen|here|audit|refused:\d+)$/.test(key));
  return { ...Object.fromEntries(still), rest };
}
