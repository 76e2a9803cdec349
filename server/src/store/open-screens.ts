import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { timeOf } from './time-of.ts';

/** Longer than two beats, so that one that comes late closes nothing. Unit: milliseconds. */
const COUNTS_MS = 50_000;

interface OpenScreens {
  /** A socket of that display is open since then. Unit: epoch ms. */
  heard: (display: string, socket: string, since: number) => Promise<void>;
  gone: (display: string, socket: string) => Promise<void>;
  /** On how many screens it is open now, and since when the first of them; null on none. Unit: epoch ms. */
  of: (display: string) => Promise<{ count: number; since: number } | null>;
}

/** Where displays are open, of all processes together. What is not heard of again counts as closed. */
export function openScreens(redis: RedisClient): OpenScreens {
  const key = (display: string) => hqKeys.screens + display;
  const fieldsOf = async (display: string) => {
    const members = await redis.zrangebyscore(key(display), await timeOf(redis), '+inf');
    return members.map((member) => member.split(' ') as [since: string, socket: string]);
  };
  return {
    async heard(display, socket, since) {
      const until = (await timeOf(redis)) + COUNTS_MS;
      const writes = redis.multi();
      writes.zadd(key(display), until, `${since} ${socket}`);
      writes.pexpire(key(display), COUNTS_MS);
      await writes.exec();
    },
    async gone(display, socket) {
      const own = (await fieldsOf(display)).filter((one) => one[1] === socket);
      for (const field of own) await redis.zrem(key(display), field.join(' '));
    },
    async of(display) {
      const since = (await fieldsOf(display)).map(([at]) => Number(at));
      return since.length === 0 ? null : { count: since.length, since: Math.min(...since) };
    },
  };
}
