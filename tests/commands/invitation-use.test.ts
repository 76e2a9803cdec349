import { expect, test } from 'vitest';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();
const DAY = 86_400_000;

test('[I2] a link takes one account in, once: asked again it answers the same, and nobody else is let in', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { token } = await invited(room, ortiz);
  const events = await eventsOf(room, async () => {
    await use(room, token);
    return { ok: true, rev: (await room.look()).rev };
  });
  expect(events).toMatchObject([
    { type: 'enrollment.changed', role: 'teacher', active: true, name: 'Mr. Amari' },
  ]);
  const first = (await use(room, token)) as { id: number };
  const again = (await use(room, token)) as { id: number };
  expect(again.id).toBe(first.id);
  await expectRefusal(room, () => use(room, token, { account: 'another' }), 'NOT_FOUND');
  await expectRefusal(room, () => use(room, `${token.slice(0, -2)}xx`), 'NOT_FOUND');
  // They can claim as every teacher of the class can.
  const attempt = await room.ready(room.students[0]!, room.objectives[0]!);
  await room.must('attempt.claim', first.id, { attempts: [attempt] });
});

test('[I2] of many who use one link at once one is let in', async () => {
  await using room = await open();
  const { token } = await invited(room, room.teachers[0]!);
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, i) => use(room, token, { account: `account ${i}` })),
  );
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
});

test('[I2] [I3] who was taken off the staff and is invited again is the same person', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  const { token } = await invited(room, ortiz);
  expect(await use(room, token, { known: lind })).toMatchObject({ ok: true, id: lind });
  expect(await room.records.person(lind)).toEqual({
    ...{ name: 'Mr. Amari', called: 'Mr. Amari', initials: 'MA', role: 'teacher' },
    password: 'a hash',
  });
  expect((await room.look()).state.people[lind]).toMatchObject({ role: 'teacher' });
});

test('[I2] who is in the school keeps name, password and role, and a teacher for good is made no substitute', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  const before = await room.records.person(lind);
  const { token } = await invited(room, ortiz, { today: true });
  await use(room, token, { known: lind });
  expect(await room.records.person(lind)).toEqual(before);
  expect((await room.look()).state.people[lind]).not.toHaveProperty('substitute');
});

test('[I4] a substitute judges until the school’s day ends, and is no teacher of the class after it', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara, bo] = room.students as [number, number];
  const day = { start: NOON, end: NOON + DAY };
  await room.records.store.sweep(day, NOON);
  const { token } = await invited(room, ortiz, { today: true, at: NOON });
  const { id: substitute } = (await use(room, token, { at: NOON })) as { id: number };
  expect((await room.look()).state.people[substitute]).toMatchObject({ substitute: true });
  await room.must('staff.name', substitute, { as: 'Mx. Amari' });
  const first = await room.ready(amara, room.objectives[0]!, { at: NOON });
  await room.ready(bo, room.objectives[0]!, { at: NOON });
  await room.must('attempt.claim', substitute, { attempts: [first] }, { at: day.end - 1 });
  await room.records.store.sweep(day, day.end - 1);
  expect((await room.look()).state.people[substitute]).toMatchObject({ name: 'Mx. Amari' });
  await room.records.store.sweep({ start: day.end, end: day.end + DAY }, day.end);
  expect((await room.look()).state.people).not.toHaveProperty(String(substitute));
  // Who was with them is where all are at the day's end: held, in the old place.
  expect(await stateOf(room, first)).toBe('held');
  expect((await lineOf(room))[0]).toBe(first);
  const claim = { next: true } as const;
  await expectRefusal(room, () => room.ask('attempt.claim', substitute, claim), 'NOT_FOUND');
  expect((await room.look()).state.people[ortiz]).toMatchObject({ role: 'teacher' });
});

test('[I4] a substitute who is invited for good stays', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  await room.records.store.sweep({ start: NOON, end: NOON + DAY }, NOON);
  const day = await invited(room, ortiz, { today: true, at: NOON });
  const { id } = (await use(room, day.token, { at: NOON })) as { id: number };
  const good = await invited(room, ortiz, { at: NOON });
  await use(room, good.token, { known: id, at: NOON });
  await room.records.store.sweep({ start: NOON + DAY, end: NOON + 2 * DAY }, NOON + DAY);
  expect((await room.look()).state.people[id]).toMatchObject({ role: 'teacher' });
});

test('[H2] [I2] [I3] the organization counts the teachers who are there', async () => {
  await using room = await open();
  const hq = new HqStore(room.redis, room.functions);
  const { school } = room.records;
  const teachers = async () => {
    await hq.report(school);
    return (await hq.read()).totals.teachers;
  };
  const before = await teachers();
  const { token } = await invited(room, room.teachers[0]!, { leads: false });
  const { id } = (await use(room, token)) as { id: number };
  expect(await teachers()).toBe(before + 1);
  await room.must('staff.remove', room.teachers[0]!, { teacher: id }, { leader: true });
  expect(await teachers()).toBe(before);
});

test('[S4] [I1] a link into a class that was archived opens nothing, nor does a new one lead there', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { token, id } = await invited(room, ortiz);
  await room.must('section.archive', ortiz, {});
  expect(await room.redis.hexists(room.keys.invitations(), id)).toBe(0);
  await expectRefusal(room, () => use(room, token), 'NOT_FOUND');
  const asked = { to: 'k.amari@ridgeline.example', today: false };
  await expectRefusal(
    room,
    () => room.ask('teacher.invite', ortiz, asked, { leader: true }),
    'NOT_FOUND',
  );
});
