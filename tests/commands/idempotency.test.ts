import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { expectRefusal, keysOf, lineOf } from '../support/expectations.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

test('[X13] [T2] the same command twice: one effect, the same reply, and nothing changes', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const ids = Array.from({ length: 6 }, () => randomUUID());
  const commands = [
    () => room.ask('attempt.ready', amara, { objective }, { id: ids[0]! }),
    () => room.ask('attempt.claim', ortiz, { next: true }, { id: ids[1]! }),
    () =>
      room.ask(
        'attempt.assess',
        ortiz,
        { attempt: 1, outcome: 'not-yet', criteria: [], version: 1, note: '' },
        { id: ids[2]! },
      ),
    () => room.ask('score.undo', ortiz, { of: ids[2]! }, { id: ids[3]! }),
    () => room.ask('score.void', ortiz, { student: amara, index: 0, reason: 'x' }, { id: ids[4]! }),
    () => room.ask('line.close', ortiz, { now: true }, { id: ids[5]! }),
  ];
  for (const [i, send] of commands.entries()) {
    const first = await send();
    // The fifth is refused: what was undone is void already.
    expect(first.ok).toBe(i !== 4);
    const before = await keysOf(room);
    expect(await send()).toEqual(first);
    expect(await keysOf(room)).toEqual(before);
  }
  // Also much later, when the world has moved on: the reply of then.
  const reply = await commands[0]!();
  expect(reply).toMatchObject({ ok: true, attempt: 1 });
  expect(await lineOf(room)).toEqual([1]);
});

test('[T2] sent twice at once, in one list: one effect', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const objective = room.objectives[0]!;
  const id = randomUUID();
  const replies = await Promise.all([
    room.ask('attempt.ready', bo, { objective }),
    room.ask('attempt.ready', amara, { objective }, { id }),
    room.ask('attempt.ready', amara, { objective }, { id }),
    room.ask('attempt.ready', amara, { objective }, { id }),
  ]);
  expect(replies[2]).toEqual(replies[1]);
  expect(replies[3]).toEqual(replies[1]);
  expect(await lineOf(room)).toHaveLength(2);
});

test('[X13] [T2] the same id from another person, with another body or in another section: CONFLICT', async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo] = room.students as [number, number];
  const [first, second] = room.objectives as [number, number];
  const id = randomUUID();
  await room.must('attempt.ready', amara, { objective: first }, { id });
  const send =
    (person: number, objective: number, section = room.sections[0]!) =>
    () =>
      room.ask('attempt.ready', person, { objective }, { id, in: section });
  await expectRefusal(room, send(bo, first), 'CONFLICT');
  await expectRefusal(room, send(amara, second), 'CONFLICT');
  await expectRefusal(room, send(amara, first, room.sections[1]!), 'CONFLICT');
  const withdraw = () => room.ask('attempt.withdraw', amara, { attempt: 1 }, { id });
  await expectRefusal(room, withdraw, 'CONFLICT');
});

test('[T2] a refusal is not kept: the same id is judged anew, by anybody', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const id = randomUUID();
  const press = () => room.ask('attempt.ready', amara, { objective }, { id });
  await room.must('line.close', ortiz, {});
  await expectRefusal(room, press, 'LINE_CLOSED');
  await room.must('line.open', ortiz, {});
  expect(await press()).toMatchObject({ ok: true });
});

test('[T2] a reply is kept a day and at most two, whatever time the command bore', async () => {
  await using room = await open();
  const { redis, keys } = room;
  const [amara] = room.students as [number];
  const [objective] = room.objectives as [number];
  const id = randomUUID();
  const press = () => room.ask('attempt.ready', amara, { objective }, { id, at: NOON });
  const first = await press();
  const [key] = await redis.keys(keys.replies('*'));
  const today = Number(key!.split(':').at(-1));
  const kept = await redis.ttl(key!);
  expect(kept).toBeGreaterThan(172_700);
  expect(kept).toBeLessThanOrEqual(172_800);
  // What comes later in the day does not keep the hash any longer.
  await redis.expire(key!, 90_000);
  await room.must('attempt.ready', amara, { objective: room.objectives[1]! });
  expect(await redis.ttl(key!)).toBeLessThanOrEqual(90_000);
  // The day after: the same reply. Another day later it is judged anew.
  await redis.rename(key!, keys.replies(today - 1));
  expect(await press()).toEqual(first);
  await redis.rename(keys.replies(today - 1), keys.replies(today - 2));
  await expectRefusal(room, press, 'ALREADY_OPEN');
});
