import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CommandFault } from '@threshold/server/store/school-store.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { Classroom } from '../support/classroom.ts';
import { DrillLoad } from '../support/drill-load.ts';
import { lostOf, verdict } from '../support/drill-verdict.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

/** Stops Redis for that long: it answers nothing, and its connections stay. */
async function stopFor(server: TestRedis, seconds: number): Promise<void> {
  process.kill(server.pid, 'SIGSTOP');
  try {
    await after(seconds * 1_000);
  } finally {
    process.kill(server.pid, 'SIGCONT');
  }
}

for (const seconds of [1, 6]) {
  test(`[T2] Redis stopped for ${seconds} s under load: no double effect, whatever was asked again meanwhile`, async () => {
    await using server = await startRedis({ appendfsync: 'always' });
    await using load = await DrillLoad.open(server, { schools: 4 });
    load.start();
    await until('commands are accepted', () => load.accepted.length > 200);
    await stopFor(server, seconds);
    const before = load.accepted.length;
    await until('commands are accepted again', () => load.accepted.length > before + 100, 5_000);
    await load.stop();
    const unknown = load.unknown.length;
    await load.askAgain();
    console.log(`stopped for ${seconds} s: ${unknown} commands were given up as unknown`);
    // Within the 4 s a command waits nobody notices but by waiting.
    if (seconds === 1) expect(unknown).toBe(0);
    else expect(unknown).toBeGreaterThan(0);
    const redis = load.rooms[0]!.redis;
    expect(await lostOf(redis, load.accepted)).toEqual([]);
    expect(await verdict(redis, load), `seed ${load.random.seed}`).toEqual([]);
  });
}

test('[T2] presses made while Redis is stopped are unknown, never refused, and each joins the line once', async () => {
  await using server = await startRedis({ appendfsync: 'always' });
  await using room = await Classroom.open({ students: 35 }, server);
  const outcomes: ('accepted' | 'refused' | 'unknown')[] = [];
  const replies = new Map<string, Reply>();

  /** As an outbox does it: again with the same id until there is an answer. */
  const press = async (student: number) => {
    const id = randomUUID();
    while (!replies.has(id)) {
      const objective = room.objectives[0]!;
      await room.ask('attempt.ready', student, { objective }, { id }).then(
        (reply) => {
          replies.set(id, reply);
          outcomes.push(reply.ok ? 'accepted' : 'refused');
        },
        (error: unknown) => {
          expect(error).not.toBeInstanceOf(CommandFault);
          outcomes.push('unknown');
        },
      );
    }
  };
  const stopped = stopFor(server, 6);
  await Promise.all([stopped, ...room.students.map(press)]);

  const by = Map.groupBy(outcomes, (outcome) => outcome);
  expect(by.get('refused')).toBeUndefined();
  expect(by.get('unknown')?.length).toBeGreaterThanOrEqual(35);
  expect(by.get('accepted')).toHaveLength(35);
  expect(new Set([...replies.values()].map((reply) => reply.ok && reply.attempt)).size).toBe(35);
  expect((await room.look()).state.open).toHaveLength(35);
});
