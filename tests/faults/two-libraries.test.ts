import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { compileLibrary, type Library } from '@threshold/server/store/library.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { Classroom } from '../support/classroom.ts';
import { DrillLoad } from '../support/drill-load.ts';
import { lostOf, verdict } from '../support/drill-verdict.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

/** The library as the release before had it: a comment differs, so the hash does, and with it every name. */
function olderLibrary(): Library {
  const present = compileLibrary();
  const name = `threshold_${createHash('sha256').update(`older ${present.code}`).digest('hex').slice(0, 12)}`;
  return {
    name,
    code: `${present.code.replaceAll(present.name, name)}\n-- as the release before had it\n`,
    function: (short) => `${name}_${short}`,
  };
}

/** A classroom served by the present release, and a store of the release before on a connection of its own. */
async function bothReleases() {
  const server = await startRedis();
  const room = await Classroom.open({ students: 30 }, server);
  const redis = connectRedis(server.path);
  const functions = new Functions(redis, olderLibrary());
  await functions.load();
  const older = new SchoolStore(functions, room.records.school);
  return {
    room,
    older,
    async [Symbol.asyncDispose]() {
      redis.disconnect();
      await room.close();
      await server.stop();
    },
  };
}

const press = (room: Classroom, student: number, commandId: string = randomUUID()) => ({
  name: 'attempt.ready',
  commandId,
  person: student,
  section: room.sections[0]!,
  input: { objective: room.objectives[0]! },
});

test('[F1] two releases side by side: one line, one feed without a gap, and the same answers', async () => {
  await using both = await bothReleases();
  const { room, older } = both;
  const stores = [room.records.store, older];
  const start = (await room.look()).rev;

  const commands = room.students.map((student) => press(room, student));
  const replies = await Promise.all(commands.map((one, i) => stores[i % 2]!.apply(one)));
  expect(replies.every((reply) => reply.ok)).toBe(true);
  // What one release did, the other knows: the same id has the same answer, and is no second press.
  const again = await Promise.all(commands.map((one, i) => stores[(i + 1) % 2]!.apply(one)));
  expect(again).toEqual(replies);

  const feed = (await room.feed()).filter(({ rev }) => rev > start);
  expect(feed.flatMap(({ events }) => events)).toHaveLength(30);
  const [seen, seenByOlder] = [await room.look(), await older.readSection(room.sections[0]!, null)];
  expect(seenByOlder?.state).toEqual(seen.state);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

test('a Redis that lost its functions gets them again from whichever release asks first', async () => {
  await using both = await bothReleases();
  const { room, older } = both;
  const stores = [room.records.store, older];
  const replies = [];
  for (const [i, student] of room.students.entries()) {
    // In between: an operator, a failover to a replica that had not got them yet.
    if (i % 5 === 0) await room.redis.call('FUNCTION', 'FLUSH');
    replies.push(await stores[i % 2]!.apply(press(room, student)));
    const asked = i % 2 ? room.look() : older.readSection(room.sections[0]!, null);
    expect((await asked)!.state.open).toHaveLength(i + 1);
  }
  expect(replies.every((reply) => reply.ok)).toBe(true);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

test('functions lost again and again under load: at worst a command is unknown, and each is done once', async () => {
  await using server = await startRedis();
  await using load = await DrillLoad.open(server, { schools: 4 });
  const redis = load.rooms[0]!.redis;
  load.start();
  for (let times = 0; times < 20; times += 1) {
    const goal = load.accepted.length + 20;
    await until('commands are accepted', () => load.accepted.length >= goal);
    await redis.call('FUNCTION', 'FLUSH');
  }
  await load.stop();
  // Lost once more between loading and asking again: given up, not refused.
  expect(load.unknown.filter((one) => !one.unknown?.includes('Function not found'))).toHaveLength(
    0,
  );
  await load.askAgain();
  expect(await lostOf(redis, load.accepted)).toEqual([]);
  expect(await verdict(redis, load), `seed ${load.random.seed}`).toEqual([]);
});
