import { expect, test } from 'vitest';
import { FamilyCodes } from '@threshold/server/store/family-codes.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { familyOf, childOf } from '@threshold/shared/domain/family-number.ts';
import type { Input } from '../support/classroom.ts';
import { secrets } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'family.code',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (_, { student }): Promise<Input<'family.code'>> => ({ students: [student] }),
);

test('a new code opens its own child and no other; the one before opens nothing, and nobody’s screen is told', async () => {
  await using room = await open();
  const { school } = room.records;
  const [ortiz] = room.teachers as [number];
  const [amara, mei] = room.students as [number, number];
  const families = new FamilyCodes(room.redis, secrets);
  const codeOf = async (child: number) =>
    secrets.openPin((await room.records.person(child))!.family!.code, school)!;
  const before = await room.feed();
  await room.must('family.code', ortiz, { students: [amara, mei] });
  expect(await room.feed()).toEqual(before);
  const [first, other] = [await codeOf(amara), await codeOf(mei)];
  expect(first).toMatch(/^[BCDFGHJKMNPRSTVWXZ]{12}$/);
  expect(other).not.toBe(first);
  expect(await families.find(first)).toMatchObject({ school, child: amara });
  expect(await families.find(other)).toMatchObject({ school, child: mei });

  await room.must('family.code', ortiz, { students: [amara] });
  expect(await families.find(first)).toBeNull();
  expect(await families.find(await codeOf(amara))).toMatchObject({ child: amara });
  expect(await families.find(other)).toMatchObject({ child: mei });
});

test('[P6] codes made for all who have none keep those that stand: letters that a colleague just printed open', async () => {
  await using room = await open();
  const [ortiz, bell] = room.teachers as [number, number];
  const students = room.students.slice(0, 2);
  const families = async () =>
    await Promise.all(students.map(async (child) => (await room.records.person(child))!.family));
  await room.must('family.code', ortiz, { students: [students[0]!], keep: true });
  const [printed] = await families();
  // Looked at before the first were made, so both stand on the second teacher's page as having none.
  await room.must('family.code', bell, { students, keep: true });
  const [kept, made] = await families();
  expect(kept).toEqual(printed);
  expect(made).toBeDefined();
  await room.must('family.code', bell, { students });
  expect((await families())[0]).not.toEqual(printed);
});

test('one student that is not of the class, and nobody gets a code', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const stranger = await room.records.addPerson({
    name: 'No One',
    initials: 'NO',
    role: 'student',
  });
  const reply = await room.ask('family.code', ortiz, { students: [amara, stranger] });
  expect(reply).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  expect((await room.records.person(amara))!.family).toBeUndefined();
});

test('a code can be found in no key, field or value of the store', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  await room.must('family.code', ortiz, { students: [amara] });
  const { code: sealed } = (await room.records.person(amara))!.family!;
  const code = secrets.openPin(sealed, room.records.school)!;
  const everything = JSON.stringify([
    await room.redis.keys('*'),
    await room.redis.hgetall(room.keys.people()),
    await room.redis.hgetall(hqKeys.families),
    await room.redis.hgetall(room.keys.replies(Math.floor(Date.now() / 86_400_000))),
  ]);
  expect(everything).toContain(sealed);
  expect(everything).not.toContain(code);
});

test('a family has a number of its own, as its child has', () => {
  expect([familyOf(65_536), familyOf(65_600)]).toEqual([8_388_608, 8_388_672]);
  expect(childOf(familyOf(70_123))).toBe(70_123);
});
