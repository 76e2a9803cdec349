import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { LAPSE_MS } from '@threshold/shared/domain/attempt.ts';
import { Classroom } from '../support/classroom.ts';
import { StoreProcess } from '../support/drill-store-process.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

/** How often servers sweep, in this test's time. Unit: ms. */
const EVERY = 30_000;

test('[A10] a server stopped while its teacher holds a claim: it lapses once, and on waking there is one owner', async () => {
  await using room = await Classroom.open();
  await using stopped = await StoreProcess.start(room);
  await using running = await StoreProcess.start(room);
  await using third = await StoreProcess.start(room);
  const section = room.sections[0]!;
  const [ortiz, lindholm] = room.teachers as [number, number];
  const first = await room.ready(room.students[0]!, room.objectives[0]!);
  const behind = await room.ready(room.students[1]!, room.objectives[0]!);
  await stopped.beat('stopped', section, [ortiz], []);
  const claim = { attempts: [first] };
  const claimed = {
    name: 'attempt.claim',
    commandId: randomUUID(),
    person: ortiz,
    section,
    input: claim,
  };
  expect(await stopped.apply(claimed)).toMatchObject({ ok: true });
  const since = openAttempt((await room.look()).state, first)!.since!;

  stopped.signal('SIGSTOP');
  // What Ms. Ortiz presses meanwhile waits inside the stopped server.
  const judged = { outcome: 'mastered', criteria: [], version: 1 };
  const late = stopped.apply({
    ...{ name: 'attempt.assess', commandId: randomUUID(), person: ortiz, section },
    input: { attempt: first, ...judged },
  });
  let lapsed = 0;
  for (let at = since; at < since + LAPSE_MS; at += EVERY) {
    lapsed += (await running.sweep(at)) + (await third.sweep(at));
  }
  expect(lapsed).toBe(0);
  const end = since + LAPSE_MS;
  const both = await Promise.all([running.sweep(end), third.sweep(end)]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect((await running.sweep(end + EVERY)) + (await third.sweep(end + EVERY))).toBe(0);

  // [A5] The old place: in front of the student who was behind.
  const next = await room.must('attempt.claim', lindholm, { next: true });
  expect(next.attempts).toEqual([first]);
  expect(next.attempts).not.toContain(behind);
  stopped.signal('SIGCONT');
  expect(await late).toMatchObject({ ok: false, code: 'CLAIMED_BY_OTHER', by: lindholm });
  await stopped.beat('stopped', section, [ortiz], []);
  expect(openAttempt((await room.look()).state, first)).toMatchObject({
    state: 'claimed',
    by: lindholm,
  });
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});
