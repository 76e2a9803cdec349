import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { viewOf } from '@threshold/server/store/section-view.ts';
import { whoIn } from '@threshold/server/store/who.ts';
import { Balancer } from '../support/balancer.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { innerServer, SECRET, type ServerProcess, serverProcess } from '../support/live-server.ts';
import { until } from '../support/until.ts';

const STUDENTS = 50;
const TABS = 6;

test('[T1] [F3] 300 screens of one class come back at once when their server is killed, and each is right', async () => {
  await using school = await LiveSchool.open(
    { students: STUDENTS },
    { serve: [serverProcess, innerServer] },
  );
  const { section, room } = school;
  const [first, second] = room.objectives as [number, number];
  await using balancer = await Balancer.open(school.servers.map(({ url }) => url));
  const teacher = await school.teacher(0);
  await teacher.watch('section', section);

  const screens: LiveClient[] = [];
  for (let i = 0; i < STUDENTS; i += 1) {
    const door = await school.student(i);
    door.close();
    for (let tab = 0; tab < TABS; tab += 1) screens.push(door.again(balancer.url));
  }
  await Promise.all(
    screens.map(async (screen) => (await screen.connected()).watch('path', section)),
  );
  const atHome = () => school.inner(1).app.realtime.io.of('/').sockets.size;
  expect(atHome()).toBe(1);

  // Some press while their server dies; the class goes on meanwhile.
  const pressed = screens.filter((_, i) => i % (TABS * 2) === 0);
  const presses = pressed.map((screen) =>
    screen.send('attempt.ready', section, { objective: first }),
  );
  (school.servers[0] as ServerProcess).kill('SIGKILL');
  const killed = performance.now();
  const seen = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await teacher.must('score.record', section, {
    students: room.students.slice(0, 40),
    objective: second,
    ...seen,
  });
  expect(await Promise.all(presses)).toMatchObject(pressed.map(() => ({ ok: true })));
  await teacher.must('section.set', section, { wallMode: 'names' });

  const { school: number } = room.records;
  const who = whoIn(SECRET, number, section);
  const { rev } = await room.look();
  const should = new Map<number, unknown>();
  for (const student of room.students)
    should.set(student, viewOf('path', await room.look(student), student, who)!.snapshot);
  const isRight = (screen: LiveClient) =>
    screen.socket.connected &&
    screen.rev('path', section) === rev &&
    isDeepStrictEqual(screen.state('path', section), should.get(screen.person));
  await until('all 300 are right', () => screens.every(isRight), 15_000);
  expect(performance.now() - killed).toBeLessThan(15_000);
  expect(atHome()).toBe(screens.length + 1);
  expect((await room.look()).state.open).toHaveLength(pressed.length);
  expect(await checkSchool(room.redis, number)).toEqual([]);
  for (const screen of screens) screen.close();
});
