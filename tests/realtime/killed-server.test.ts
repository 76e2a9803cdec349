import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { LiveSchool } from '../support/live-school.ts';
import { innerServer, type ServerProcess, serverProcess } from '../support/live-server.ts';
import { RedisProxy } from '../support/redis-proxy.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

test('[T1][T2] a server killed between commit and acknowledgement: sent again elsewhere, one effect and the same reply', async () => {
  const redis = await startRedis({ appendfsync: 'always' });
  await using proxy = await RedisProxy.open(redis.path);
  const doomed: typeof serverProcess = ({ dir }) => serverProcess({ redis: proxy.path, dir });
  await using school = await LiveSchool.open({}, { redis, serve: [doomed, innerServer] });
  const { section, room } = school;
  const [first] = room.objectives as [number];
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  await student.watch('path', section);
  await teacher.watch('section', section);
  // A first command, so that nothing but the press itself is on the way when the answers stop.
  await student.must('help.ask', section, {});
  const id = randomUUID();

  proxy.hold();
  const asked = student.ask(
    'attempt.ready',
    section,
    { objective: first },
    { id, patience: 5_000 },
  );
  const unknown = asked.then(
    () => 'answered',
    () => 'never answered',
  );
  await until('it is committed', () => teacher.state('section', section).open.length > 0);
  (school.servers[0] as ServerProcess).kill('SIGKILL');
  expect(await unknown).toBe('never answered');

  const elsewhere = await school.tab(student, 1);
  const { rev } = await elsewhere.watch('path', section).then((reply) => {
    if (!reply.ok) throw new Error(reply.code);
    return reply;
  });
  const replies = [
    await elsewhere.ask('attempt.ready', section, { objective: first }, { id }),
    await elsewhere.ask('attempt.ready', section, { objective: first }, { id }),
  ];
  expect(replies[0]).toEqual({ ok: true, rev, attempt: 1 });
  expect(replies[1]).toEqual(replies[0]);
  expect(teacher.state('section', section).open.map((one) => one.attempt)).toEqual([1]);
  expect((await room.feed()).at(-1)!.rev).toBe(rev);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);

  // [T2] The id is that person's and that body's alone.
  const other = await school.student(1, 1);
  const [, second] = room.objectives as [number, number];
  for (const stolen of [
    other.ask('attempt.ready', section, { objective: first }, { id }),
    elsewhere.ask('attempt.ready', section, { objective: second }, { id }),
  ])
    expect(await stolen).toMatchObject({ ok: false, code: 'CONFLICT' });
  // [P5] Pressed by another child on the same device.
  const wrong = other.ask('attempt.ready', section, { objective: first }, { as: student.person });
  expect(await wrong).toMatchObject({ ok: false, code: 'WRONG_PERSON' });
  expect((await room.feed()).at(-1)!.rev).toBe(rev);
});

test(
  '[H1] a server killed between a commit and its report: HQ is exact after the sweep of the other, and so are two that report in reverse',
  { retry: 2 },
  async () => {
    await using school = await LiveSchool.open({}, { serve: [innerServer, serverProcess] });
    const { section, room } = school;
    const teacher = await school.teacher(0);
    const hq = await school.hq(0);
    await hq.watchHq();
    const record = (objective: number) =>
      teacher.must('score.record', section, {
        students: room.students,
        objective,
        outcome: 'mastered',
        criteria: [],
        version: 1,
      });
    const [first, second] = room.objectives as [number, number];
    await record(first);
    await until('HQ has the first', () => hq.hq!.totals.scores === 4, 2_000);

    const { redis, records } = room;
    const stale = new HqStore(redis, new Functions(redis));
    await record(second);
    (school.servers[1] as ServerProcess).kill('SIGKILL');
    const before = Number(await redis.hget(hqKeys.totals, 'scores'));
    expect(before).toBe(4);
    await school.inner(0).app.realtime.beats.sweepAll();
    await until('HQ has both', () => hq.hq!.totals.scores === 8, 2_000);

    // A look that was taken earlier and arrives later changes nothing.
    const [known] = await redis.hmget(hqKeys.schools, String(records.school));
    const { commit, ...rest } = JSON.parse(known!) as { commit: number; totals: object };
    const older = { ...rest, school: records.school, commit: commit - 1, days: [], totals: {} };
    const functions = new Functions(redis);
    expect(await functions.call('hq_report', hqKeys.totals, [JSON.stringify(older)])).toBe(0);
    await Promise.all([stale.report(records.school), stale.report(records.school)]);
    expect(Number(await redis.hget(hqKeys.totals, 'scores'))).toBe(8);
    const seen = hq.ticks.flatMap(({ state }) => (state.totals ? [state.totals.scores] : []));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  },
);
