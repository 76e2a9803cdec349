import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DrillLoad } from '../support/drill-load.ts';
import { thorough } from '../support/drill-scale.ts';
import { differingOf, keptOf, lostOf, verdict } from '../support/drill-verdict.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

/** How often Redis is killed. */
const KILLS = thorough ? 50 : 10;

const patience = { timeout: thorough ? 900_000 : 300_000 };

/** Whether a rewrite was cut off: its unfinished file lies there. Removes it, as the start of a private Redis does. */
async function leftRewrite(dir: string): Promise<boolean> {
  const left = (await readdir(dir)).filter((name) => name.startsWith('temp-rewriteaof-bg-'));
  for (const name of left) await rm(join(dir, name));
  return left.length > 0;
}

test(
  '[T1] [T2] Redis killed under load while it rewrites its log: nothing acknowledged is lost, one effect an id',
  patience,
  async () => {
    // A few thousand keys are written in no time; so slowed, a kill may come anywhere in a rewrite, or after it.
    const settings = ['--rdb-key-save-delay', '40'];
    await using server = await startRedis({ appendfsync: 'always', settings });
    await using load = await DrillLoad.open(server, { schools: 4 });
    const away: number[] = [];
    let halfway = 0;
    let torn = 0;
    load.start();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const goal = load.accepted.length + 40;
      await until('commands are accepted again', () => load.accepted.length >= goal);
      await load.rooms[0]!.redis.call('BGREWRITEAOF');
      await after(load.random.whole(0, 250));
      await server.kill9();
      const begun = performance.now();
      if (await leftRewrite(server.dir)) halfway += 1;
      const before = load.accepted.length;
      await server.restart();
      if (server.truncated) torn += 1;
      await until('it is back', () => load.accepted.length > before, 5_000);
      away.push(performance.now() - begun);
    }
    await load.stop();
    const unknown = load.unknown.length;
    await load.askAgain();
    console.log(
      `${KILLS} kills, ${halfway} in a rewrite, ${torn} left a torn log: ${load.accepted.length} accepted, ${unknown} were unknown`,
      `back after at most ${Math.round(Math.max(...away))} ms`,
    );
    expect(halfway).toBeGreaterThan(0);
    const redis = load.rooms[0]!.redis;
    expect(await lostOf(redis, load.accepted)).toEqual([]);
    expect(await verdict(redis, load), `seed ${load.random.seed}`).toEqual([]);
  },
);

test(
  '[T2] Redis and the server killed together: what was on the way is asked again with its id and has one effect',
  patience,
  async () => {
    await using server = await startRedis({ appendfsync: 'always' });
    await using load = await DrillLoad.open(server, { schools: 4 });
    const redis = load.rooms[0]!.redis;
    let unknown = 0;
    let committed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      load.start();
      const goal = load.accepted.length + 40;
      await until('commands are accepted', () => load.accepted.length >= goal);
      await Promise.all([load.abandon(), server.kill9()]);
      await server.restart();
      await load.comeBack();
      unknown += load.unknown.length;
      committed += (await keptOf(redis, load.unknown)).length;
      await load.askAgain();
    }
    console.log(`${KILLS} kills: ${unknown} were unknown, ${committed} of them had been committed`);
    expect(committed).toBeGreaterThan(0);
    expect(committed).toBeLessThan(unknown);

    expect(await lostOf(redis, load.accepted)).toEqual([]);
    expect(await verdict(redis, load), `seed ${load.random.seed}`).toEqual([]);
    // Every one of them once more: the same reply, and nothing changes.
    expect(await differingOf(load.accepted)).toEqual([]);
    expect(await verdict(redis, load), `seed ${load.random.seed}`).toEqual([]);
  },
);
