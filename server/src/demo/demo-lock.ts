import { randomUUID } from 'node:crypto';
import { hqKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';

/** A process that was killed while it loaded lets go after this. Unit: ms. */
const LEASE = 4_000;
const LOOK = 100;

/** Does the work while no other process does it; waits as long as one does. */
export async function withDemoLock(redis: RedisClient, work: () => Promise<void>): Promise<void> {
  const holder = randomUUID();
  while ((await redis.set(hqKeys.demoLock, holder, 'PX', LEASE, 'NX')) === null) {
    await new Promise((next) => setTimeout(next, LOOK));
  }
  const renewal = setInterval(() => {
    // A renewal that fails says no more than the work's own next command will.
    redis.pexpire(hqKeys.demoLock, LEASE).catch(() => undefined);
  }, LEASE / 4);
  try {
    await work();
  } finally {
    clearInterval(renewal);
    await redis.del(hqKeys.demoLock);
  }
}
