import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { startPrivateRedis } from '@threshold/server/start/private-redis.ts';
import { DrillLoad } from '../support/drill-load.ts';
import { mountSmallDisk } from '../support/drill-small-disk.ts';
import { keptOf, lostOf, verdict } from '../support/drill-verdict.ts';
import { until } from '../support/until.ts';

test('[T1] [T7] on a full disk commands stay unknown and none is falsely saved; with space again all go on', async ({
  skip,
}) => {
  const disk = await mountSmallDisk(16);
  if (typeof disk === 'string') return skip(disk);
  await using small = disk;
  let starts = 0;
  const redis = await startPrivateRedis({
    program: await findRedis(),
    dataDir: join(small.folder, 'data'),
    log: createLog({ logLevel: 'silent' }),
    onStarted: async () => void (starts += 1),
  });
  const none = () => Promise.reject(new Error('the supervisor does this'));
  await using server = {
    ...{ path: redis.address, dir: small.folder, pid: 0, truncated: false },
    ...{ stop: redis.stop, kill9: none, restart: none, [Symbol.asyncDispose]: redis.stop },
  };
  await using load = await DrillLoad.open(server, { schools: 4 });
  const room = load.rooms[0]!;
  await small.fill(1_000_000);
  load.start();
  await until('the disk is full and Redis has ended over it', () => starts > 2, 60_000);
  await until('commands are given up as unknown', () => load.unknown.length >= 32, 60_000);
  expect(load.accepted.length).toBeGreaterThan(200);

  const accepted = load.accepted.length;
  await small.free();
  const begun = performance.now();
  await until('commands are accepted again', () => load.accepted.length > accepted + 100);
  const back = Math.round(performance.now() - begun);
  await load.stop();
  const unknown = load.unknown.length;
  const committed = (await keptOf(room.redis, load.unknown)).length;
  await load.askAgain();
  console.log(
    `Redis started ${starts} times; ${unknown} commands were unknown, ${committed} of them committed; going again ${back} ms after there was space`,
  );
  expect(await lostOf(room.redis, load.accepted)).toEqual([]);
  expect(await verdict(room.redis, load), `seed ${load.random.seed}`).toEqual([]);
});
