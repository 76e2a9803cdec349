import { Redis } from 'ioredis';
import { forkServers } from './fork-servers.ts';
import { plainDoor } from './plain-press.ts';
import type { Subject } from './subject.ts';

/** The usual way: check, MULTI, then emit through @socket.io/redis-adapter. */
export const adapter: Subject = {
  usesRedis: true,
  spansProcesses: true,
  async start(plan) {
    const redis = new Redis(plan.redis!);
    for (let section = 0; section < plan.sections; section++)
      await redis.hset(`{s1}:section:${section}`, 'line', 'open');
    await redis.quit();
    return forkServers(new URL('adapter-server.ts', import.meta.url), plan);
  },
  ...plainDoor,
};
