import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { type Classroom, SECRET_KEY } from '../support/classroom.ts';
import { schools } from '../support/schools.ts';

const open = schools();

function cardsFor(room: Classroom, person: number, kind: SessionPerson['kind'] = 'staff') {
  const { redis, functions } = room;
  const hq = new HqStore(redis, functions);
  const reads = new PageReads({
    redis,
    functions,
    hq,
    secretKey: SECRET_KEY,
    log: createLog({ logLevel: 'silent' }),
  });
  const { school } = room.records;
  const who = { school, person, kind, leader: false, name: '', signedIn: 0 };
  return reads.papers.cards(who, room.sections[0]!);
}

test('staff read the PINs of their class; a new PIN stands on the card at once', async () => {
  await using room = await open({ students: 0 });
  const [ortiz] = room.teachers as [number];
  const students = [{ name: 'Zoë Lindqvist' }, { name: 'Amara Okafor', called: 'Ama' }];
  const [zoe, amara] = (await room.must('students.add', ortiz, { students })).students!;
  const cards = (await cardsFor(room, ortiz))!;
  expect(cards).toEqual([
    { id: zoe, name: 'Zoë Lindqvist', pin: expect.stringMatching(/^\d{4}$/) },
    { id: amara, name: 'Amara Okafor', called: 'Ama', pin: expect.stringMatching(/^\d{4}$/) },
  ]);
  await room.must('student.pin', ortiz, { student: zoe! });
  const after = (await cardsFor(room, ortiz))!;
  expect(after[1]).toEqual(cards[1]);
  await room.must('student.leave', ortiz, { student: zoe! });
  expect(await cardsFor(room, ortiz)).toEqual([cards[1]]);
});

test('[P3] nobody else reads a PIN: not a student, not a teacher of another class', async () => {
  await using room = await open();
  const [ortiz, lindholm] = room.teachers as [number, number];
  await room.records.enroll(room.sections[0]!, lindholm, { role: 'teacher', active: false });
  expect(await cardsFor(room, lindholm)).toBeNull();
  expect(await cardsFor(room, room.students[0]!, 'student')).toBeNull();
  expect(await cardsFor(room, ortiz)).not.toBeNull();
});
