import type { ApplyDeps } from '@threshold/server/jobs/apply-import.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import type { Classroom } from './classroom.ts';

/**
 * What applies an import over a connection that is lost at its n-th call, counted from 0: where `arrives`, the store does that one and nobody
 * hears of it, else it never comes there; none after it does. As where a process is killed, or the network goes.
 */
export async function cutOff(
  { server, records }: Classroom,
  { call, arrives }: { call: number; arrives: boolean },
): Promise<{ by: Pick<ApplyDeps, 'imports' | 'store'>; close(): void }> {
  const redis = connectRedis(server.path);
  const functions = new Functions(redis);
  await functions.load();
  const send = redis.sendCommand.bind(redis) as RedisClient['sendCommand'];
  let calls = 0;
  redis.sendCommand = ((...command: Parameters<typeof send>) => {
    calls += 1;
    if (calls <= call) return send(...command);
    const lost = () => {
      throw new Error('cut off');
    };
    return calls === call + 1 && arrives
      ? (send(...command) as Promise<unknown>).then(lost)
      : Promise.resolve().then(lost);
  }) as typeof send;
  const { school } = records;
  return {
    by: { imports: new RosterImports(redis, school), store: new SchoolStore(functions, school) },
    close: () => redis.disconnect(),
  };
}
