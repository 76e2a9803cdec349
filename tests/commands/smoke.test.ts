import { expect, test } from 'vitest';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { Classroom } from '../support/classroom.ts';

test('[F3] a press to its outcome: replaying the feed equals the later snapshot', async () => {
  await using room = await Classroom.open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [first, second, third] = room.objectives as [number, number, number];
  const start = await room.look();
  const attempt = await room.ready(amara, first);
  const other = await room.ready(bo, second);
  await room.must('help.ask', bo, { text: 'stuck "a":{} word' });
  await room.must('line.mark', lindholm, { attempt: other });
  await room.must('attempt.claim', ortiz, { next: true });
  await room.must('attempt.hold', bo, { attempt: other, why: 'needs-time' });
  await room.must('attempt.resume', bo, { attempt: other });
  await room.must(
    'attempt.assess',
    ortiz,
    {
      attempt,
      outcome: 'mastered',
      criteria: [0, 2],
      version: 1,
      note: 'Bravo',
      also: [{ objective: third, outcome: 'not-yet', criteria: [], version: 1 }],
    },
    { id: '00000000-0000-4000-8000-000000000001' },
  );
  const undone = await room.must('score.undo', ortiz, {
    of: '00000000-0000-4000-8000-000000000001',
  });
  await room.must('attempt.assess', ortiz, {
    attempt,
    outcome: 'mastered',
    criteria: [0, 2],
    version: 1,
  });
  await room.must('score.record', lindholm, {
    students: [amara, bo],
    objective: third,
    outcome: 'mastered',
    criteria: [],
    version: 1,
  });
  await room.must('score.void', lindholm, {
    student: bo,
    index: 0,
    reason: 'wrong row',
    instead: { outcome: 'not-yet', criteria: [1] },
  });
  await room.must('line.pause', ortiz, {});
  await room.must('line.open', ortiz, {});
  await room.must('section.set', ortiz, { wallMode: 'names', joining: false, coolDown: 5 });
  await room.must('line.close', ortiz, { now: true });
  await room.records.enroll(room.sections[0]!, room.students[3]!, {
    role: 'student',
    active: false,
  });
  await room.records.store.sweep(
    { start: Date.now() + 86_400_000, end: Date.now() + 2 * 86_400_000 },
    Date.now() + 86_400_000,
  );
  const end = await room.look();
  const feed = await room.feed();
  const replayed = feed
    .filter((entry) => entry.rev > start.rev)
    .flatMap((entry) => entry.events)
    .reduce(applyEvent, start.state);
  expect(replayed).toEqual(end.state);
  expect(feed.map((entry) => entry.rev)).toEqual(feed.map((_, i) => i + 1));
  expect(undone.ok).toBe(true);
});
