import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { seededRandom } from '../support/drill-random.ts';
import type { LiveClient, SectionView } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { RandomClass } from '../support/random-class.ts';
import { until } from '../support/until.ts';

/** Seeds by what they found; each stays here for good. */
const seeds = {
  'a first walk': 1,
  'a second walk': 2,
  'a drop while the store is away: who comes back is told how it stands': 13,
} as const;

const STEPS = 160;

async function allRight(school: LiveSchool, screens: [LiveClient, SectionView][]): Promise<void> {
  for (const [screen, view] of screens) {
    await screen.connected();
    for (const server of [0, 1]) {
      const fresh = await school.tab(screen, server);
      await fresh.watch(view, school.section);
      const shown = () => screen.state(view, school.section);
      const wanted = fresh.rev(view, school.section);
      // What an audience may not see moves no revision of theirs, so what they show is compared, not where they stand.
      await until(
        `${view} of ${screen.person} is what a fresh one shows at ${wanted}`,
        () =>
          JSON.stringify(sorted(shown())) ===
          JSON.stringify(sorted(fresh.state(view, school.section))),
        8_000,
      ).catch(() => expect(shown()).toEqual(fresh.state(view, school.section)));
      fresh.close();
    }
  }
}

/** The same with the keys of objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test.each(Object.entries(seeds))(
  '[F3][T2][T3] %s: random commands on two servers with random disconnects and restarts; at the end every screen is a fresh one',
  async (_name, seed) => {
    await using school = await LiveSchool.open({ students: 6, teachers: 3 });
    const { room, section } = school;
    const screens: [LiveClient, SectionView][] = [];
    // Students on the first server, teachers on the second, and one of each on the other.
    for (let i = 0; i < 6; i += 1) screens.push([await school.student(i, i === 5 ? 1 : 0), 'path']);
    for (let i = 0; i < 3; i += 1)
      screens.push([await school.teacher(i, i === 2 ? 0 : 1), 'section']);
    screens.push([await school.wall(0), 'wall']);
    const hq = await school.hq(1);
    await hq.watchHq();
    const actors = screens.map(([screen]) => screen);
    // Two children in both hands of the random class, each family on a server of its own.
    for (const i of [0, 1]) screens.push([await school.family(i, i), 'family']);
    for (const [screen, view] of screens) await screen.watch(view, section);

    const random = seededRandom(seed);
    const people = new RandomClass(school, actors, random);
    const under: Promise<unknown>[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const dice = random.next();
      if (step === Math.floor(STEPS / 3)) await restartRedis(school, 'kill');
      else if (step === Math.floor((2 * STEPS) / 3)) await restartRedis(school, 'calm');
      else if (dice < 0.05) drop(random.pick(screens)![0]);
      under.push(people.act());
      // Some at once, some one after the other.
      if (random.next() < 0.5) await Promise.all(under.splice(0));
    }
    await Promise.all(under);
    expect(people.accepted).toBeGreaterThan(STEPS / 5);

    await until('the store is back for all', () => screens.every(([one]) => !one.storeAway));
    await allRight(school, screens);
    expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
    expect(await people.unaccounted()).toEqual([]);
    const counted = Number(await room.redis.hget(room.keys.school(), 'scores'));
    await until('HQ equals the sum', () => hq.hq!.totals.scores === counted, 5_000);
    expect(Number(await room.redis.hget(hqKeys.totals, 'scores'))).toBe(counted);
    expect(screens.flatMap(([one]) => one.snapshots).some(({ lost }) => lost)).toBe(false);
  },
);

/** As a laptop lid or a bad network does; the client comes back by itself. */
function drop({ socket }: LiveClient): void {
  socket.io.engine.close();
}

async function restartRedis({ room }: LiveSchool, how: 'kill' | 'calm'): Promise<void> {
  if (how === 'kill') await room.server.kill9();
  await room.server.restart();
}
