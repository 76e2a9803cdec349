import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';
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
