import { expect, test } from 'vitest';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { DrillLoad } from '../support/drill-load.ts';
import { keptOf, lostOf, verdict } from '../support/drill-verdict.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

const limit = (path: string, bytes: number) =>
  askRedis(path, [['CONFIG', 'SET', 'maxmemory', String(bytes)]]);

async function usedMemory(path: string): Promise<number> {
  const info = await askRedis(path, [['INFO', 'memory']]);
  return Number(/used_memory:(\d+)/.exec(info)?.[1]);
}

test('[T1] [T7] at the memory limit commands stay unknown, reads work, nothing is half written; with more memory all go on', async () => {
  await using server = await startRedis({ settings: ['--maxmemory-policy', 'noeviction'] });
  await using load = await DrillLoad.open(server, { schools: 4 });
  const room = load.rooms[0]!;
  load.start();
  await until('commands are accepted', () => load.accepted.length > 500);
  // A little room is left, so that the limit is met in the middle of whatever is on the way.
  await limit(server.path, (await usedMemory(server.path)) + 200_000);
  await until('commands meet the limit', () => load.unknown.length > 200);
  await load.stop();

  const met = load.unknown;
  expect(new Set(met.map((one) => one.unknown?.split(' ')[1]))).toEqual(new Set(['OOM']));
  expect(await keptOf(room.redis, met)).toEqual([]);
  expect((await room.look()).state.section.title).toBe('Spanish 2');
  expect(await lostOf(room.redis, load.accepted)).toEqual([]);
  expect(await verdict(room.redis, load), `seed ${load.random.seed}`).toEqual([]);

  const accepted = load.accepted.length;
  await limit(server.path, 0);
  await load.askAgain();
  console.log(
    `${met.length} met the limit, ${load.accepted.length - accepted} accepted afterwards`,
  );
  expect(load.accepted.length).toBeGreaterThan(accepted);
  expect(await lostOf(room.redis, load.accepted)).toEqual([]);
  expect(await verdict(room.redis, load), `seed ${load.random.seed}`).toEqual([]);
});
