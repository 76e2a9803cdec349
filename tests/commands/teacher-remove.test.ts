import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'teacher.remove',
  open,
  { staff: 'accepted', coStaff: 'accepted', leader: 'accepted' },
  async (_, { coStaff }): Promise<Input<'teacher.remove'>> => ({ teacher: coStaff }),
);

test('[I3] [A5] whoever is with a teacher who is removed goes back to the old place, and nothing of theirs is taken any more', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [amara, bo] = room.students as [number, number];
  const [objective] = room.objectives as [number];
  const [there] = room.sections.slice(1) as [number];
  const first = await room.ready(amara, objective);
  const second = await room.ready(bo, objective);
  await room.must('attempt.claim', lind, { attempts: [first] });
  const link = await invited(room, lind);
  const kept = await invited(room, lind, { in: there });
  const events = await eventsOf(room, () => room.must('teacher.remove', ortiz, { teacher: lind }));
  expect(events.map(({ type }) => type)).toEqual(['attempt.released', 'enrollment.changed']);
  expect(await stateOf(room, first)).toBe('ready');
  expect(await lineOf(room)).toEqual([first, second]);
  const claim = { attempts: [first] };
  await expectRefusal(room, () => room.ask('attempt.claim', lind, claim), 'NOT_FOUND');
  await expectRefusal(room, () => use(room, link.token), 'NOT_FOUND');
  expect(await use(room, kept.token)).toMatchObject({ ok: true });
  expect((await room.look(null, there)).state.people[lind]).toMatchObject({ role: 'teacher' });
});

test('[I3] [S5] the class’s code changes with them where that is said; a substitute knew none', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  await room.must('section.code', ortiz, {});
  const code = () => room.redis.hget(room.keys.section(room.sections[0]!), 'code');
  const { token } = await invited(room, ortiz, { today: true });
  const { id: substitute } = (await use(room, token)) as { id: number };
  const first = await code();
  await room.must('teacher.remove', ortiz, { teacher: substitute, codes: 'new' });
  expect(await code()).toBe(first);
  const removed = () => room.must('teacher.remove', ortiz, { teacher: lind, codes: 'new' });
  const events = await eventsOf(room, removed);
  expect(events.map(({ type }) => type)).toEqual(['enrollment.changed', 'section.changed']);
  expect(events[1]).toMatchObject({ code: await code() });
  expect(await code()).not.toBe(first);
});

test('[I3] a class keeps one teacher who is there for good; anybody else may go, or be sent', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  const { token } = await invited(room, ortiz, { today: true });
  const { id: substitute } = (await use(room, token)) as { id: number };
  await room.must('teacher.remove', lind, { teacher: lind });
  await expectRefusal(
    room,
    () => room.ask('teacher.remove', ortiz, { teacher: ortiz }),
    'LAST_TEACHER',
  );
  await expectRefusal(
    room,
    () => room.ask('teacher.remove', substitute, { teacher: ortiz }),
    'NOT_ALLOWED',
  );
  await room.must('teacher.remove', substitute, { teacher: substitute });
  const [amara] = room.students as [number];
  await expectRefusal(
    room,
    () => room.ask('teacher.remove', ortiz, { teacher: amara }),
    'NOT_FOUND',
  );
});
