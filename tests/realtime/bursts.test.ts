import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { LiveSchool } from '../support/live-school.ts';
import { serverProcess } from '../support/live-server.ts';
import { until } from '../support/until.ts';

const HOUR = 3_600_000;

test('[A1][L1][F1] 35 presses at once in each of four classes: 35 entries each, one order, on every screen', async () => {
  await using school = await LiveSchool.open({
    students: 35,
    sections: 4,
    objectives: [{}, {}, {}, {}],
  });
  const { sections, objectives, students } = school.room;
  const teacher = await school.teacher(0);
  const screens = await Promise.all(students.map((_id, i) => school.student(i, i % 2)));
  for (const section of sections) {
    await teacher.watch('section', section);
    await teacher.must('section.set', section, { maxOpen: 10 });
  }
  await screens[0]!.watch('path', sections[0]!);
  const sent = performance.now();
  const presses = screens.flatMap((screen) =>
    sections.map((section, i) =>
      screen.must('attempt.ready', section, { objective: objectives[i]! }),
    ),
  );
  expect(performance.now() - sent).toBeLessThan(50);
  const replies = await Promise.all(presses);
  expect(new Set(replies.map(({ attempt }) => attempt)).size).toBe(140);
  for (const section of sections) {
    await until('all are in line', () => teacher.state('section', section).open.length === 35);
    const feed = await school.room.feed(section);
    expect(feed.map(({ rev }) => rev)).toEqual(feed.map((_entry, i) => i + 1));
    const joined = feed.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'attempt.ready' ? [event.attempt] : [])),
    );
    expect(joined).toEqual(joined.toSorted((a, b) => a - b));
    const order = teacher.state('section', section).open.map((one) => one.attempt);
    expect(order.toSorted((a, b) => a - b)).toEqual(joined);
  }
  const line = () => Object.keys(screens[0]!.state('path', sections[0]!).queue);
  await until('students see the same line', () => line().length === 35);
  expect(await checkSchool(school.room.redis, school.room.records.school)).toEqual([]);
});

test('[A4] two teachers on two servers claim the same student at the same moment: one owner, the other is told who', async () => {
  await using school = await LiveSchool.open({ objectives: [{}] });
  const { section, room } = school;
  const student = await school.student(0);
  const near = await school.teacher(0, 0);
  const far = await school.teacher(1, 1);
  await near.watch('section', section);
  const { attempt } = await student.must('attempt.ready', section, {
    objective: room.objectives[0]!,
  });
  const claim = { attempts: [attempt!] };
  const owners = { near: 0, far: 0 };
  for (let i = 0; i < 150; i += 1) {
    const asks = [near, far].map((teacher) => teacher.send('attempt.claim', section, claim));
    const [one, other] = (await Promise.all(asks)) as [
      Awaited<(typeof asks)[0]>,
      Awaited<(typeof asks)[0]>,
    ];
    const [owner, refusal] = one.ok ? [near, other] : [far, one];
    owners[owner === near ? 'near' : 'far'] += 1;
    expect(one.ok).not.toBe(other.ok);
    expect(refusal).toMatchObject({ ok: false, code: 'ALREADY_CLAIMED', by: owner.person });
    expect(await owner.send('attempt.release', section, claim)).toMatchObject({ ok: true });
  }
  expect(owners.near + owners.far).toBe(150);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

test('[T3][A10] two servers whose clocks are two hours apart: order, times, presence and HQ go by the store’s', async () => {
  const early: typeof serverProcess = (place) => serverProcess(place, -HOUR);
  const late: typeof serverProcess = (place) => serverProcess(place, HOUR);
  await using school = await LiveSchool.open({}, { serve: [early, late] });
  const { section, room } = school;
  const [first] = room.objectives as [number];
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  const hq = await school.hq(1);
  await student.watch('path', section);
  await teacher.watch('section', section);
  await hq.watchHq();
  for (const { now } of [...student.snapshots, ...teacher.snapshots])
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000);

  const press = await student.must('attempt.ready', section, { objective: first });
  await teacher.must('attempt.claim', section, { next: true });
  const of = crypto.randomUUID();
  const judged = {
    attempt: press.attempt!,
    outcome: 'mastered' as const,
    criteria: [0],
    version: 1,
  };
  await teacher.must('attempt.assess', section, judged, { id: of });
  await teacher.must('score.undo', section, { of });
  const { rev } = await teacher.must('attempt.assess', section, judged);
  await until('the student has it', () => student.rev('path', section) === rev);
  const [result] = student.state('path', section).results;
  expect(Math.abs(result!.at - Date.now())).toBeLessThan(60_000);
  await until('both are here', () => teacher.here.at(-1)?.people.length === 2);

  const now = () => hq.hq?.here;
  await until('HQ counts who is here', () => now()?.students === 1 && now()?.staffed === 1);
  expect(hq.hq!.totals.scores).toBe(1);
  expect(teacher.storeAway || student.storeAway).toBe(false);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});
