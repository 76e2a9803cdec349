import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { LiveClient, SectionView } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { innerServer } from '../support/live-server.ts';
import { RedisProxy } from '../support/redis-proxy.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

/** Rule T7. Unit: milliseconds. */
const TOLD = 2_000;
const RIGHT = 5_000;

/** A student's, a teacher's and a wall's screen, with one press on the line. */
async function openScreens(school: LiveSchool) {
  const { section } = school;
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  const wall = await school.wall();
  await student.watch('path', section);
  await teacher.watch('section', section);
  await wall.watch('wall', section);
  const [first] = school.room.objectives as [number];
  const { attempt } = await student.must('attempt.ready', section, { objective: first });
  return { student, teacher, wall, attempt: attempt!, all: [student, teacher, wall] };
}

/** Whether that screen shows what a fresh one shows. */
async function isRight(school: LiveSchool, of: LiveClient, view: SectionView): Promise<void> {
  const fresh = await school.tab(of, 0);
  await fresh.watch(view, school.section);
  await until(
    `${view} is right`,
    () => of.rev(view, school.section) >= fresh.rev(view, school.section),
  );
  expect(of.state(view, school.section)).toEqual(fresh.state(view, school.section));
  fresh.close();
}

test.each(['killed with -9', 'stopped'])(
  '[T7][T2] while Redis is %s screens say so within 2 s, after it they are right within 5 s, and what was sent has one effect',
  { retry: 2 },
  async (how) => {
    await using school = await LiveSchool.open();
    const { section } = school;
    const { server } = school.room;
    const { student, teacher, wall, attempt, all } = await openScreens(school);

    if (how === 'stopped') process.kill(server.pid, 'SIGSTOP');
    else await server.kill9();
    await until('screens are told', () => all.every(({ storeAway }) => storeAway), TOLD);
    // The last state stays on screen; an empty class is never shown.
    expect(teacher.state('section', section).open.map((one) => one.attempt)).toEqual([attempt]);

    const id = randomUUID();
    const claim = { attempts: [attempt] };
    const meanwhile = await teacher
      .ask('attempt.claim', section, claim, { id, patience: 6_000 })
      .catch(() => refuse('UNAVAILABLE'));
    expect(meanwhile).toMatchObject({ ok: false, code: 'UNAVAILABLE' });
    // Somebody who comes now is not told that the class is empty, but nothing.
    const late = student.again();
    await until('no door opens', () => late.turnedAway.includes('UNAVAILABLE'));
    late.close();

    if (how === 'stopped') process.kill(server.pid, 'SIGCONT');
    else await server.restart();
    const back = performance.now();
    const reply = await teacher.send('attempt.claim', section, claim, id);
    expect(reply).toMatchObject({ ok: true });
    expect(await teacher.ask('attempt.claim', section, claim, { id })).toEqual(reply);
    await until('screens are told', () => all.every(({ storeAway }) => !storeAway), RIGHT);
    await until(
      'all see the claim',
      () =>
        wall.state('wall', section).queue[attempt]?.state === 'claimed' &&
        student.state('path', section).queue[attempt]?.state === 'claimed' &&
        openAttempt(teacher.state('section', section), attempt)?.state === 'claimed',
      RIGHT,
    );
    expect(performance.now() - back).toBeLessThan(RIGHT);
    const claims = (await school.room.feed()).flatMap(({ events }) =>
      events.filter(({ type }) => type === 'attempt.claimed'),
    );
    expect(claims).toHaveLength(1);
    expect(all.flatMap(({ snapshots }) => snapshots.map(({ lost }) => lost))).not.toContain(true);
    await isRight(school, teacher, 'section');
    await isRight(school, student, 'path');
  },
);

test('[T7] a Redis that comes back with a shorter log begins another epoch, once, and clients are told what is lost', async () => {
  await using school = await LiveSchool.open();
  const { section } = school;
  const { server, objectives } = school.room;
  const { student, teacher, wall, attempt, all } = await openScreens(school);
  const [, second, third] = objectives as [number, number, number];
  const log = join(server.dir, 'appendonlydir');
  const kept = join(server.dir, 'kept');
  await cp(log, kept, { recursive: true });
  const before = teacher.snapshots[0]!.epoch;
  const gone = await student.must('attempt.ready', section, { objective: second });
  await until('it is on screen', () => teacher.rev('section', section) === gone.rev);

  await server.kill9();
  await rm(log, { recursive: true });
  await cp(kept, log, { recursive: true });
  await server.restart();
  await until('all start anew', () => all.every(({ snapshots }) => snapshots.at(-1)!.lost), RIGHT);
  await until('screens are told', () => all.every(({ storeAway }) => !storeAway), RIGHT);
  expect(teacher.state('section', section).open.map((one) => one.attempt)).toEqual([attempt]);

  // Two servers found the same loss: whoever has the new epoch is not told of another.
  const epochs = new Set(all.map(({ snapshots }) => snapshots.at(-1)!.epoch));
  expect(epochs.size).toBe(1);
  expect(epochs).not.toContain(before);
  for (const [screen, view] of [
    [student, 'path'],
    [teacher, 'section'],
    [wall, 'wall'],
  ] as const)
    expect(await screen.watch(view, section)).toMatchObject({ lost: false });

  const next = await student.must('attempt.ready', section, { objective: third });
  await until('life goes on', () => teacher.rev('section', section) === next.rev);
  await isRight(school, teacher, 'section');
});

test('[T4][T7] a sign-out that a server could not hear of is found before it sends anything again', async () => {
  const redis = await startRedis({ appendfsync: 'always' });
  await using proxy = await RedisProxy.open(redis.path);
  const behind: typeof innerServer = ({ dir }) => innerServer({ redis: proxy.path, dir });
  await using school = await LiveSchool.open({}, { redis, serve: [innerServer, behind] });
  const { section } = school;
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  const other = await school.teacher(1);
  await teacher.watch('section', section);
  await other.watch('section', section);

  proxy.cut();
  await until('the screens are told', () => teacher.storeAway && other.storeAway);
  await school.signOut(teacher, 0);
  const [first] = school.room.objectives as [number];
  const { rev } = await student.must('attempt.ready', section, { objective: first });
  proxy.mend();
  await until('the other teacher sees it', () => other.rev('section', section) === rev);
  await until('she is told', () => teacher.ended.length > 0);
  expect(teacher.ended).toMatchObject([{ code: 'SIGNED_OUT' }]);
  expect(teacher.packets).toEqual([]);
});
