import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();

permissionCells(
  'attempt.release',
  open,
  { staff: 'accepted', coStaff: 'CLAIMED_BY_OTHER' },
  async (room, { student, staff }) => {
    const attempt = await room.ready(student, room.objectives[0]!);
    await room.must('attempt.claim', staff, { attempts: [attempt] });
    return { attempts: [attempt] };
  },
);

test('[A5] [F2] a released attempt keeps its place, and a group goes back as one', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const ids: number[] = [];
  for (const student of room.students) ids.push(await room.ready(student, room.objectives[0]!));
  const attempts = [ids[0]!, ids[2]!];
  await room.must('attempt.claim', ortiz, { attempts });
  const events = await eventsOf(room, () =>
    room.must('attempt.release', ortiz, { attempts }, { at: NOON }),
  );
  expect(events).toEqual([{ type: 'attempt.released', attempts, why: 'released', at: NOON }]);
  expect(await lineOf(room)).toEqual(ids);
  expect(openAttempt((await room.look()).state, ids[0]!)).not.toHaveProperty('by');
  expect(await room.redis.hlen(room.keys.claims())).toBe(0);
  expect(await room.redis.scard(room.keys.claimsOf(ortiz))).toBe(0);
  expect(await room.must('attempt.claim', ortiz, { next: true })).toMatchObject({
    attempts: [ids[0]],
  });
});

test('[A3] [A6] released only while claimed, by its claimer, all or none', async () => {
  await using room = await open();
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const objective = room.objectives[0]!;
  const mine = await room.ready(amara, objective);
  const theirs = await room.ready(bo, objective);
  const waiting = await room.ready(chen, objective);
  await room.must('attempt.claim', ortiz, { attempts: [mine] });
  await room.must('attempt.claim', lindholm, { attempts: [theirs] });
  const release = (attempts: number[]) => () => room.ask('attempt.release', ortiz, { attempts });
  await expectRefusal(room, release([mine, waiting]), 'WRONG_STATE');
  await expectRefusal(room, release([mine, theirs]), 'CLAIMED_BY_OTHER', { by: lindholm });
  await expectRefusal(room, release([mine, 9_999]), 'NOT_FOUND');
  expect(await stateOf(room, mine)).toBe('claimed');
});
