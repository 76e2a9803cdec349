import { expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import type { Input } from '../support/classroom.ts';
import { expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'staff.remove',
  open,
  { leader: 'accepted' },
  async (_, { coStaff }): Promise<Input<'staff.remove'>> => ({ teacher: coStaff }),
);

test('[I3] [A5] off the staff: out of every class, claims back in their places, links dead, no password, the name stays', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [amara, bo] = room.students as [number, number];
  const [objective] = room.objectives as [number];
  const [here, there] = room.sections as [number, number];
  const first = await room.ready(amara, objective);
  const other = await room.ready(bo, objective, { in: there });
  await room.must('attempt.claim', lind, { attempts: [first] });
  await room.must('attempt.claim', lind, { attempts: [other] }, { in: there });
  const link = await invited(room, lind);
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  expect([await stateOf(room, first), await stateOf(room, other)]).toEqual(['ready', 'ready']);
  expect([await lineOf(room, here), await lineOf(room, there)]).toEqual([[first], [other]]);
  for (const section of room.sections)
    expect((await room.look(null, section)).state.people).not.toHaveProperty(String(lind));
  const record = (await room.records.person(lind))!;
  expect(record).toMatchObject({ name: 'Ms. Teacher 1', left: expect.any(Number) as number });
  expect(record).not.toHaveProperty('password');
  await expectRefusal(room, () => use(room, link.token), 'NOT_FOUND');
  const again = () => room.ask('staff.remove', ortiz, { teacher: lind }, { leader: true });
  await expectRefusal(room, again, 'NOT_FOUND');
});

test('[I3] [S6] wall links that they made end with them, of classes they left as well, where that is said; those of others stay', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [here, there] = room.sections as [number, number];
  const made = async (person: number, section: number) =>
    (await room.must('wall.link', person, { days: 30 }, { in: section })).link!.id;
  const [first, other] = [await made(lind, here), await made(lind, there)];
  const kept = await made(ortiz, there);
  const links = async () =>
    (await Promise.all(room.sections.map((id) => room.redis.hkeys(room.keys.walls(id))))).flat();
  await room.must('teacher.remove', ortiz, { teacher: lind }, { in: here });
  expect((await links()).toSorted()).toEqual([first, other, kept].toSorted());
  const off = { teacher: lind, walls: 'end' as const };
  const reply = await room.must('staff.remove', ortiz, off, { leader: true });
  expect(reply.walls!.toSorted()).toEqual([first, other].toSorted());
  expect(await links()).toEqual([kept]);
});

test('[I3] [S5] [T9] the codes of the classes that they teach change with them where that is said, and are noted; no other’s do', async () => {
  await using room = await open({ sections: 3 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [here, there, other] = room.sections as [number, number, number];
  const codes = async () =>
    Promise.all(room.sections.map((id) => room.redis.hget(room.keys.section(id), 'code')));
  for (const section of room.sections) await room.must('section.code', ortiz, {}, { in: section });
  await room.must('teacher.remove', ortiz, { teacher: lind }, { in: other });
  const before = await codes();
  const noted = async () =>
    (await room.redis.xrange(room.keys.audit(), '-', '+')).map(([, entry]) => entry.join(' '));
  const count = (await noted()).length;
  const off = { teacher: lind, codes: 'new' as const };
  await room.must('staff.remove', ortiz, off, { leader: true });
  const after = await codes();
  expect(after.map((code, i) => code === before[i])).toEqual([false, false, true]);
  expect(after.every((code) => code)).toBe(true);
  const news = (await noted()).slice(count);
  for (const section of [here, there])
    expect(news).toContainEqual(`by ${ortiz} did section.code in ${section}`);
  expect(news).toHaveLength(3);
  for (const section of [here, there]) {
    const events = (await room.feed(section)).flatMap((entry) => entry.events);
    const code = after[room.sections.indexOf(section)];
    expect(events).toContainEqual(expect.objectContaining({ type: 'section.changed', code }));
  }
  const hint = await room.redis.hget(hqKeys.codes, after[0]!);
  expect(JSON.parse(hint!)).toEqual({ school: room.records.school, section: here });
});

test('[I3] a school keeps one leader; a student is nobody of its staff', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const lead = { name: 'Dr. Okafor', initials: 'DO', role: 'leader' as const };
  const [first, second] = [await room.records.addPerson(lead), await room.records.addPerson(lead)];
  const remove = (teacher: number) =>
    room.ask('staff.remove', first, { teacher }, { leader: true });
  expect(await remove(second)).toMatchObject({ ok: true });
  await expectRefusal(room, () => remove(first), 'LAST_LEADER');
  await expectRefusal(room, () => remove(room.students[0]!), 'NOT_FOUND');
  expect(await remove(ortiz)).toMatchObject({ ok: true });
});
