import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { schools } from '../support/schools.ts';

const open = schools();

test('[A4] two teachers claim at once, a thousand times, on two connections: one owner each', async () => {
  await using room = await open({ students: 20 });
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [section] = room.sections as [number];
  const second = connectRedis(room.server.path);
  const stores = [room.records.store, new SchoolStore(new Functions(second), room.records.school)];
  const claim = (store: SchoolStore, person: number, attempt: number) =>
    store.apply({
      ...{ name: 'attempt.claim', commandId: randomUUID(), person, section },
      input: { attempts: [attempt] },
    });
  let wonByFirst = 0;
  for (let round = 0; round < 50; round += 1) {
    const attempts = await Promise.all(
      room.students.map((student) => room.ready(student, room.objectives[0]!)),
    );
    for (const attempt of attempts) {
      // Who is asked first changes from one to the next.
      const order = attempt % 2 ? [0, 1] : [1, 0];
      const replies = await Promise.all(
        order.map((who) => claim(stores[who]!, who ? lindholm : ortiz, attempt)),
      );
      const winner = replies.findIndex((reply) => reply.ok);
      const owner = order[winner] ? lindholm : ortiz;
      expect(replies[1 - winner]).toMatchObject({ code: 'ALREADY_CLAIMED', by: owner });
      expect(await room.redis.hget(room.keys.attempt(attempt), 'by')).toBe(`${owner}`);
      if (owner === ortiz) wonByFirst += 1;
      await room.must('attempt.release', owner, { attempts: [attempt] });
    }
    await Promise.all(
      attempts.map((attempt, i) => room.must('attempt.withdraw', room.students[i]!, { attempt })),
    );
  }
  second.disconnect();
  expect(await room.redis.hlen(room.keys.claims())).toBe(0);
  expect(wonByFirst).toBeGreaterThan(0);
  expect(wonByFirst).toBeLessThan(1_000);
  // In what the feed still holds, nobody is called again before they were let go.
  const called = new Set<number>();
  for (const event of (await room.feed()).flatMap(({ events }) => events)) {
    if (event.type === 'attempt.claimed')
      for (const id of event.attempts) {
        expect(called.has(id)).toBe(false);
        called.add(id);
      }
    if (event.type === 'attempt.released') for (const id of event.attempts) called.delete(id);
  }
  expect(called.size).toBe(0);
});

test('[A4] one student waiting in two sections, called in both at once: one claim', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [here, there] = room.sections as [number, number];
  const second = connectRedis(room.server.path);
  const other = new SchoolStore(new Functions(second), room.records.school);
  const one = await room.ready(amara, room.objectives[0]!, { in: here });
  const two = await room.ready(amara, room.objectives[1]!, { in: there });
  for (let round = 0; round < 100; round += 1) {
    const name = 'attempt.claim';
    const replies = await Promise.all([
      room.ask(name, ortiz, { attempts: [one] }, { in: here }),
      other.apply({
        ...{ name, commandId: randomUUID(), person: lindholm, section: there },
        input: { attempts: [two] },
      }),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(await room.redis.hlen(room.keys.claims())).toBe(1);
    if (replies[0].ok) await room.must('attempt.release', ortiz, { attempts: [one] });
    else await room.must('attempt.release', lindholm, { attempts: [two] }, { in: there });
  }
  second.disconnect();
});
