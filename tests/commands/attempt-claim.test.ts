import { expect, test } from 'vitest';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { randomUUID } from 'node:crypto';
import { eventsOf, expectRefusal, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();

permissionCells(
  'attempt.claim',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student }) => ({ attempts: [await room.ready(student, room.objectives[0]!)] }),
);

test('[A4] [F2] a claim says who has the student, once, and ends their mark and nothing else', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const attempts = [
    await room.ready(amara, room.objectives[0]!, { at: NOON }),
    await room.ready(bo, room.objectives[0]!, { at: NOON }),
  ];
  await room.must('line.mark', lindholm, { attempt: attempts[1]! });
  const at = NOON + 90_000;
  const events = await eventsOf(room, () =>
    room.must('attempt.claim', ortiz, { attempts }, { at }),
  );
  expect(events).toEqual([{ type: 'attempt.claimed', attempts, by: ortiz, at }]);
  const { state } = await room.look();
  expect(openAttempt(state, attempts[0]!)).toMatchObject({
    state: 'claimed',
    by: ortiz,
    since: at,
    waited: 90_000,
  });
  expect(state.marks).toEqual({});
});

test('[A4] the loser is told who has the student; a claim again is no exception', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const free = await room.ready(bo, room.objectives[0]!);
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  const claim = (teacher: number, attempts: number[]) => () =>
    room.ask('attempt.claim', teacher, { attempts });
  await expectRefusal(room, claim(lindholm, [attempt]), 'ALREADY_CLAIMED', { by: ortiz });
  await expectRefusal(room, claim(ortiz, [attempt]), 'ALREADY_CLAIMED', { by: ortiz });
  await expectRefusal(room, claim(lindholm, [free, attempt]), 'ALREADY_CLAIMED', { by: ortiz });
  expect(await stateOf(room, free)).toBe('ready');
});

test("[A4] while a claim lasts none of the student's attempts can be claimed, in any section", async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [here, there] = room.sections as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const same = await room.ready(amara, room.objectives[1]!);
  const other = await room.ready(amara, room.objectives[2]!, { in: there });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  const claim = (id: number, section: number) => () =>
    room.ask('attempt.claim', lindholm, { attempts: [id] }, { in: section });
  await expectRefusal(room, claim(same, here), 'ALREADY_CLAIMED', { by: ortiz });
  await expectRefusal(room, claim(other, there), 'ALREADY_CLAIMED', { by: ortiz });
  await expectRefusal(
    room,
    () => room.ask('attempt.claim', lindholm, { next: true }, { in: there }),
    'NOBODY_READY',
  );
  await room.must('attempt.release', ortiz, { attempts: [attempt] });
  expect(await claim(other, there)()).toMatchObject({ ok: true });
});

test('[A4] at most six students at once, over all sections; all or none', async () => {
  await using room = await open({ students: 8, sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const objective = room.objectives[0]!;
  const ids: number[] = [];
  for (const [i, student] of room.students.entries())
    ids.push(await room.ready(student, objective, { in: i < 2 ? there : here }));
  await room.must('attempt.claim', ortiz, { attempts: ids.slice(0, 2) }, { in: there });
  const five = () => room.ask('attempt.claim', ortiz, { attempts: ids.slice(2, 7) });
  await expectRefusal(room, five, 'CLAIMS_FULL');
  await room.must('attempt.claim', ortiz, { attempts: ids.slice(2, 6) });
  await expectRefusal(room, () => room.ask('attempt.claim', ortiz, { next: true }), 'CLAIMS_FULL');
  await room.must('attempt.release', ortiz, { attempts: [ids[0]!] }, { in: there });
  await room.must('attempt.claim', ortiz, { next: true });
});

test('[A4] [P3] one of a group that is of another section, or twice the same student: none is taken', async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const first = await room.ready(amara, room.objectives[0]!);
  const second = await room.ready(amara, room.objectives[1]!);
  const elsewhere = await room.ready(bo, room.objectives[0]!, { in: room.sections[1]! });
  const claim = (attempts: number[]) => () => room.ask('attempt.claim', ortiz, { attempts });
  await expectRefusal(room, claim([first, elsewhere]), 'NOT_FOUND');
  await expectRefusal(room, claim([first, 9_999]), 'NOT_FOUND');
  await expectRefusal(room, claim([first, second]), 'WRONG_STATE');
});

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

test('[L2] a paused line calls nobody; naming a student works', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('line.pause', ortiz, {});
  await expectRefusal(room, () => room.ask('attempt.claim', ortiz, { next: true }), 'LINE_PAUSED');
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
});

test('[L2] a closing line serves those who are in it', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  expect(await room.must('attempt.claim', ortiz, { next: true })).toMatchObject({
    attempts: [attempt],
  });
});

test('[L3] take next: the first in line whose student is here, else the first', async () => {
  await using room = await open();
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  const [section] = room.sections as [number];
  await room.records.store.beat('process-1', {
    ...{ staff: [], sections: [{ id: section, people: [bo, chen, ortiz], gone: [] }] },
  });
  const next = async (teacher: number) =>
    (await room.must('attempt.claim', teacher, { next: true })).attempts;
  expect(await next(ortiz)).toEqual([ids[1]]);
  await room.records.store.beat('process-1', {
    ...{ staff: [], sections: [{ id: section, people: [], gone: [chen] }] },
  });
  expect(await next(lindholm)).toEqual([ids[0]]);
  expect(await next(lindholm)).toEqual([ids[2]]);
  await expectRefusal(room, () => room.ask('attempt.claim', ortiz, { next: true }), 'NOBODY_READY');
});

test('[L1] take next honours the mark of the teacher who asks, and only theirs', async () => {
  await using room = await open();
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  await room.must('line.mark', lindholm, { attempt: ids[2]! });
  expect(await room.must('attempt.claim', ortiz, { next: true })).toMatchObject({
    attempts: [ids[0]],
  });
  expect(await room.must('attempt.claim', lindholm, { next: true })).toMatchObject({
    attempts: [ids[2]],
  });
});

test('[L1] fewest assessed today, then the place; observed sittings count, voided ones do not', async () => {
  await using room = await open({ objectives: [{}, {}, {}, {}] });
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz] = room.teachers as [number];
  await room.must('section.set', ortiz, { order: 'fewest-today' });
  const observed = {
    objective: room.objectives[3]!,
    outcome: 'not-yet' as const,
    criteria: [],
    version: 1,
  };
  await room.must('score.record', ortiz, { ...observed, students: [amara, bo] });
  const extra = await room.must('score.record', ortiz, { ...observed, students: [chen] });
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  await room.must('score.void', ortiz, {
    student: chen,
    index: extra.scores![0]![1],
    reason: 'not them',
  });
  const next = async () => (await room.must('attempt.claim', ortiz, { next: true })).attempts![0];
  expect([await next(), await next(), await next()]).toEqual([ids[2], ids[0], ids[1]]);
});

test('[L2] the wait is fixed at the claim: without pauses and holds before it, whatever comes after', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const at = (minutes: number) => ({ at: NOON + minutes * MINUTE });
  const attempt = await room.ready(amara, room.objectives[0]!, at(0));
  await room.must('line.pause', ortiz, {}, at(2));
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' }, at(4));
  await room.must('line.open', ortiz, {}, at(6));
  await room.must('attempt.resume', amara, { attempt }, at(9));
  await room.must('attempt.claim', ortiz, { next: true }, at(11));
  const waited = async () => openAttempt((await room.look()).state, attempt)?.waited;
  // 2 before the pause, 2 after the hold; paused 2–6, held 4–9.
  expect(await waited()).toBe(4 * MINUTE);
  await room.must('line.pause', ortiz, {}, at(12));
  await room.must('line.open', ortiz, {}, at(20));
  expect(await waited()).toBe(4 * MINUTE);
  await room.must('attempt.release', ortiz, { attempts: [attempt] }, at(21));
  await room.must('attempt.claim', ortiz, { next: true }, at(22));
  expect(await waited()).toBe(7 * MINUTE);
});
