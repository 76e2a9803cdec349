import { expect, test } from 'vitest';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { sectionShut, sectionUsed } from '@threshold/server/store/record-commands.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import { CODE_DAYS } from '@threshold/shared/domain/limits.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'section.code',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'section.code'>> => ({}),
);

test('a new code opens the class at once, and the one before opens nothing', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const codes = new ClassCodes(room.redis);
  const next = async () => {
    const events = await eventsOf(room, () => room.must('section.code', ortiz, {}));
    const { code } = (await room.look()).state.section;
    expect(events).toMatchObject([{ type: 'section.changed', code }]);
    return code!;
  };
  const first = await next();
  const place = { school: room.records.school, section: room.sections[0] };
  expect(await codes.find(first)).toMatchObject(place);
  const second = await next();
  expect(await codes.find(second)).toMatchObject(place);
  expect(await codes.find(first)).toBeNull();
});

test('a code that was kept for a class and never given opens nothing', async () => {
  await using room = await open();
  const codes = new ClassCodes(room.redis);
  const place = { school: room.records.school, section: room.sections[0]! };
  expect(await codes.find(await codes.reserve(place))).toBeNull();
});

test('[S5] [X6] class codes guessed: a code stands for weeks, for longer when a student comes in by it, and one press renews it', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [section] = room.sections as [number];
  const codes = new ClassCodes(room.redis);
  const until = async () => (await room.look()).state.section.codeUntil!;
  const days = (count: number) => Date.now() + count * 86_400_000;
  await expectRefusal(room, () => room.ask('section.code', ortiz, { keep: true }), 'WRONG_STATE');
  await room.must('section.code', ortiz, {});
  const { code } = (await room.look()).state.section;
  expect(Math.abs((await until()) - days(CODE_DAYS))).toBeLessThan(60_000);

  const used = (at: number) =>
    room.records.store.apply({ ...sectionUsed(section, code!), time: Math.round(at) });
  const { rev, state: before } = await room.look();
  expect(await used(days(0.5))).toMatchObject({ rev });
  expect((await room.look()).state).toEqual(before);
  const events = await eventsOf(room, async () => (await used(days(10))) as Accepted);
  expect(events).toEqual([{ type: 'section.changed', codeUntil: await until() }]);
  expect(events.reduce(applyEvent, before)).toEqual((await room.look()).state);
  expect(Math.abs((await until()) - days(10 + CODE_DAYS))).toBeLessThan(60_000);

  // Past its day nobody comes in by it, so nobody renews it but its staff.
  await room.redis.hset(room.keys.section(section), 'codeUntil', days(-1));
  expect(await codes.find(code!)).toBeNull();
  expect(await used(days(0))).toMatchObject({ code: 'NOT_FOUND' });
  await room.must('section.code', ortiz, { keep: true });
  expect(await codes.find(code!)).toMatchObject({ section });
});

test('[S5] a door that is shut is told once, and is open again with the code that staff let stand or give anew', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  await room.must('section.code', ortiz, {});
  const until = Date.now() + 3_600_000;
  const { state: before } = await room.look();
  const shuts = () => room.records.store.apply(sectionShut(room.sections[0]!, until));
  const events = await eventsOf(room, async () => (await shuts()) as Accepted);
  expect(events).toEqual([{ type: 'section.changed', shutUntil: until }]);
  const shut = await room.look();
  expect(shut.state.section.shutUntil).toBe(until);
  expect(events.reduce(applyEvent, before)).toEqual(shut.state);
  expect(await shuts()).toMatchObject({ rev: shut.rev });
  const opens = await eventsOf(room, () => room.must('section.code', ortiz, { keep: true }));
  const after = (await room.look()).state;
  expect(after.section).not.toHaveProperty('shutUntil');
  expect(opens.reduce(applyEvent, shut.state)).toEqual(after);
});
