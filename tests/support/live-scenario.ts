import { randomUUID } from 'node:crypto';
import type { LiveClient } from './live-client.ts';
import type { LiveSchool } from './live-school.ts';

/** Words that only staff, or the student they are about, may ever be sent. */
export const secrets = {
  note: 'canary-note',
  help: 'canary-help',
  reason: 'canary-reason',
} as const;

interface Cast {
  /** Presses, is helped, held, judged, corrected. */
  student: LiveClient;
  /** Is observed, and is the next to be called. */
  other: LiveClient;
  teacher: LiveClient;
}

/** Everything that can happen in a class, once: help, hold, claim, release, not yet, undo, mastered, void, the line, the rules. */
export async function everythingOnce(school: LiveSchool, cast: Cast): Promise<void> {
  const { section } = school;
  const { student, other, teacher } = cast;
  const [first, second, third] = school.room.objectives as [number, number, number];
  await student.must('help.ask', section, { objective: first, text: secrets.help });
  await teacher.must('help.close', section, { student: student.person });
  const { attempt } = await student.must('attempt.ready', section, { objective: first });
  const mine = { attempt: attempt! };
  const { attempt: others } = await other.must('attempt.ready', section, { objective: second });
  await student.must('attempt.hold', section, { ...mine, why: 'needs-time' });
  await student.must('attempt.resume', section, mine);
  await teacher.must('line.mark', section, mine);
  await teacher.must('attempt.claim', section, { next: true });
  await teacher.must('attempt.release', section, { attempts: [attempt!] });
  await teacher.must('attempt.claim', section, { attempts: [attempt!] });
  const id = randomUUID();
  const judged = { ...mine, criteria: [0], version: 1, note: secrets.note };
  await teacher.must('attempt.assess', section, { ...judged, outcome: 'not-yet' }, { id });
  await teacher.must('score.undo', section, { of: id });
  await teacher.must('attempt.assess', section, {
    ...judged,
    outcome: 'mastered',
    also: [{ objective: third, outcome: 'not-yet', criteria: [1], version: 1 }],
  });
  const { scores } = await teacher.must('score.record', section, {
    students: [student.person, other.person],
    objective: third,
    outcome: 'not-yet',
    criteria: [],
    version: 1,
    note: secrets.note,
  });
  const [who, index] = scores![0]!;
  await teacher.must('score.void', section, {
    student: who,
    index,
    reason: secrets.reason,
    instead: { outcome: 'mastered', criteria: [0], note: secrets.note },
  });
  await teacher.must('line.pause', section, {});
  await teacher.must('line.open', section, {});
  await teacher.must('section.set', section, { coolDown: 1, maxOpen: 2 });
  await other.must('attempt.withdraw', section, { attempt: others! });
  await other.must('attempt.ready', section, { objective: second });
  await teacher.must('line.close', section, { now: true });
  await teacher.must('line.open', section, {});
}
