import { expect, test } from 'vitest';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { growingLog, startOnCutLog } from '../support/drill-cut-log.ts';
import { DrillLoad } from '../support/drill-load.ts';
import { startTracedRedis } from '../support/drill-traced-redis.ts';
import { lostOf, verdict } from '../support/drill-verdict.ts';
import { until } from '../support/until.ts';

/** How many moments of one load the power is cut at. */
const CUTS = 5;

/**
 * Load under strace, then the power cut at several moments of it: of the log only what an fdatasync had made safe by
 * then is left. Answers how many commands were acknowledged by those moments, and how many of them are gone.
 */
async function powerCuts(appendfsync: 'always' | 'everysec') {
  await using server = await startTracedRedis();
  await using load = await DrillLoad.open(server);
  // The schools themselves are safe in both drills.
  await askRedis(server.path, [['CONFIG', 'SET', 'appendfsync', appendfsync]]);
  load.start();
  await until('3,000 commands were accepted', () => load.accepted.length > 3_000, 60_000);
  await load.abandon();
  await server.kill9();
  const syncs = await server.syncs();
  const whole = (await growingLog(server.dir)).bytes;

  const counts = { acknowledged: 0, lost: 0, cutOff: 0 };
  const later = load.accepted.slice(load.accepted.length >> 2);
  for (let cut = 0; cut < CUTS; cut += 1) {
    // Right after a reply had come: the worst moment for the one who got it.
    const moment = load.random.pick(later)!.answeredAt! + 1;
    const safe = syncs.findLast(({ at }) => at <= moment)?.bytes ?? 0;
    await using after = await startOnCutLog(server.dir, safe);
    const redis = connectRedis(after.path);
    try {
      const acknowledged = load.accepted.filter(({ answeredAt }) => answeredAt! < moment);
      counts.acknowledged += acknowledged.length;
      counts.lost += (await lostOf(redis, acknowledged)).length;
      counts.cutOff += whole - safe;
      // What is left is whole, whatever was lost: a function never survives by half.
      expect(await verdict(redis, load), `seed ${load.random.seed}`).toEqual([]);
    } finally {
      redis.disconnect();
    }
  }
  return counts;
}

test('[T1] a power cut loses nothing that was acknowledged', async () => {
  const { acknowledged, lost, cutOff } = await powerCuts('always');
  console.log(`always: of ${acknowledged} acknowledged over ${CUTS} cuts, ${lost} are gone`);
  expect(cutOff).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(1_000);
  expect(lost).toBe(0);
});

test('the same drill with everysec loses some, so it can fail', async () => {
  const { acknowledged, lost } = await powerCuts('everysec');
  console.log(`everysec: of ${acknowledged} acknowledged over ${CUTS} cuts, ${lost} are gone`);
  expect(lost).toBeGreaterThan(0);
});
