import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import type { StoredCommand } from '@threshold/server/store/school-store.ts';
import { Classroom } from '../support/classroom.ts';
import { StoreProcess } from '../support/drill-store-process.ts';
import { root } from '../support/start-threshold.ts';

const HOUR = 3_600_000;

/** A classroom and two servers of it: one an hour ahead, one an hour behind. */
async function wrongClocks(students: number) {
  const room = await Classroom.open({ students });
  const ahead = await StoreProcess.start(room, HOUR);
  const behind = await StoreProcess.start(room, -HOUR);
  return {
    room,
    ahead,
    behind,
    async [Symbol.asyncDispose]() {
      await Promise.all([ahead.kill9(), behind.kill9()]);
      await room.close();
    },
  };
}

function command(room: Classroom, name: string, person: number, input: object): StoredCommand {
  return { name, commandId: randomUUID(), person, section: room.sections[0]!, input };
}

test('[L1] two servers whose clocks differ by two hours: the order is the revision, times are the store’s', async () => {
  await using both = await wrongClocks(20);
  const { room, ahead, behind } = both;
  expect((await ahead.clock()) - (await behind.clock())).toBeGreaterThan(2 * HOUR - 1_000);
  const begun = Date.now();
  const attempts: number[] = [];
  for (const [i, student] of room.students.entries()) {
    const press = command(room, 'attempt.ready', student, { objective: room.objectives[0] });
    const reply = await (i % 2 ? ahead : behind).apply(press);
    if (reply.ok) attempts.push(reply.attempt!);
  }
  const ended = Date.now();

  const presses = (await room.feed())
    .flatMap(({ events }) => events)
    .filter((event) => event.type === 'attempt.ready');
  expect(presses.map((event) => event.student)).toEqual(room.students);
  expect(presses.map((event) => event.attempt)).toEqual(attempts);
  const times = presses.map((event) => event.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(begun);
  expect(times.at(-1)).toBeLessThanOrEqual(ended);
  // Called in that order too, whichever server asks.
  const called = [];
  for (const server of [ahead, behind]) {
    const next = command(room, 'attempt.claim', room.teachers[0]!, { next: true });
    const reply = await server.apply(next);
    called.push(...(reply.ok ? reply.attempts! : []));
  }
  expect(called).toEqual(attempts.slice(0, 2));
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

test('[A10] leases go by the store’s clock: no claim lapses because a server is an hour ahead or behind', async () => {
  await using both = await wrongClocks(2);
  const { room, ahead, behind } = both;
  const [section, [ortiz, lindholm], [amara, bo]] = [
    room.sections[0]!,
    room.teachers as [number, number],
    room.students as [number, number],
  ];
  await ahead.beat('ahead', section, [ortiz], [amara]);
  await behind.beat('behind', section, [lindholm], [bo]);
  expect((await room.look()).here).toEqual([ortiz, lindholm, amara, bo]);

  const first = await room.ready(amara, room.objectives[0]!);
  const second = await room.ready(bo, room.objectives[0]!);
  await behind.apply(command(room, 'attempt.claim', ortiz, { attempts: [first] }));
  await ahead.apply(command(room, 'attempt.claim', lindholm, { attempts: [second] }));
  for (const server of [ahead, behind, ahead, behind]) expect(await server.sweep()).toBe(0);
  expect(Object.keys(await room.redis.hgetall(room.keys.claims()))).toHaveLength(2);
});

test('[A8] an undo within the minute is one for every server, however wrong its clock', async () => {
  await using both = await wrongClocks(1);
  const { room, ahead, behind } = both;
  const ortiz = room.teachers[0]!;
  for (const [writes, undoes] of [
    [behind, ahead],
    [ahead, behind],
  ] as const) {
    const score = command(room, 'score.record', ortiz, {
      students: room.students,
      objective: room.objectives[0],
      outcome: 'mastered',
      criteria: [],
      version: 1,
    });
    expect(await writes.apply(score)).toMatchObject({ ok: true });
    const undo = command(room, 'score.undo', ortiz, { of: score.commandId });
    expect(await undoes.apply(undo)).toMatchObject({ ok: true });
  }
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

test('[L1] nothing that writes to a school asks the process for the time', async () => {
  // A session ends by the clock of the server that reads it: an hour there puts nothing out of order. How long Redis takes to write its
  // log anew is a span, of whatever clock.
  const sessions = ['session-store.ts', 'rewrite-log.ts'];
  const asks = /Date\.now|new Date\(\)|performance\.now|hrtime|os\.(time|clock|date)/;
  const found: string[] = [];
  let looked = 0;
  for await (const file of glob('server/src/{store,commands}/*.{ts,lua}', { cwd: root })) {
    looked += 1;
    if (sessions.some((name) => file.endsWith(name))) continue;
    if (asks.test(readFileSync(join(root, file), 'utf8'))) found.push(file);
  }
  expect(looked).toBeGreaterThan(30);
  expect(found).toEqual([]);
});
