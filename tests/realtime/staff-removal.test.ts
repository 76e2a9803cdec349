import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

/** Rule T4. Unit: milliseconds. */
const LIMIT = 5_000;

let school: LiveSchool;
/** Teaches, leads, and watches all the time. */
let leader: LiveClient;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 3, teachers: 3, sections: 2 });
  const { room } = school;
  const [first] = room.teachers as [number];
  const record = { ...(await room.records.person(first))!, role: 'leader' };
  await room.redis.hset(room.keys.people(), first, JSON.stringify(record));
  leader = await school.teacher(0);
  await leader.watch('section', school.section);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

/** What the leader changes now, everybody who still may hear of it has been sent. */
async function somethingHappens(): Promise<void> {
  for (const server of [0, 1]) {
    const witness = await school.tab(leader, server);
    await witness.watch('section', school.section);
    const { rev } = await leader.must('section.set', school.section, { coolDown: 0 });
    await until('it is seen', () => witness.rev('section', school.section) >= rev);
    witness.close();
  }
}

test('[X12] [T4] [I3] [A5] a teacher who is taken out of a class hears no more of it on any server, and what they sent is refused', async () => {
  const { room, section } = school;
  const near = await school.teacher(1, 1);
  const far = await school.tab(near, 0);
  for (const one of [near, far]) await one.watch('section', section);
  const amara = await school.student(0);
  const { attempt } = await amara.must('attempt.ready', section, {
    objective: room.objectives[0]!,
  });
  await near.must('attempt.claim', section, { attempts: [attempt!] });

  await leader.must('teacher.remove', section, { teacher: near.person });
  const told = () => near.ended.length + far.ended.length === 2;
  await until('both screens are told', told, LIMIT);
  expect(near.ended).toMatchObject([{ code: 'NOT_FOUND', view: 'section', section }]);
  const { state } = await room.look();
  expect(openAttempt(state, attempt!)).toMatchObject({ state: 'ready' });
  const late = await near.ask('attempt.release', section, { attempts: [attempt!] });
  expect(late).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  const packets = [near.packets.length, far.packets.length];
  await somethingHappens();
  expect([near.packets.length, far.packets.length]).toEqual(packets);
  // The rest of the school is theirs as before.
  expect((await near.watch('section', room.sections[1]!)).ok).toBe(true);
});

test('[I3] [S6] [T4] a wall that a teacher made who is taken out goes dark where that is said, and one of a colleague goes on', async () => {
  const lind = await school.teacher(1, 1);
  const other = school.room.sections[1]!;
  const opened = async (who: LiveClient) => {
    const { token, link } = await who.must('wall.link', other, { days: 1 });
    const wall = await school.display(token!);
    expect((await wall.watch('wall', other)).ok).toBe(true);
    return { wall, id: link!.id };
  };
  const [hers, leaders] = [await opened(lind), await opened(leader)];
  const { walls } = await leader.must('teacher.remove', other, {
    ...{ teacher: lind.person, walls: 'end' },
  });
  expect(walls).toEqual([hers.id]);
  await until('the screen is told', () => hers.wall.ended.length > 0, LIMIT);
  expect((await leaders.wall.watch('wall', other)).ok).toBe(true);
  expect(leaders.wall.ended).toEqual([]);
  // The tests that follow find her in both classes.
  await leader.must('teacher.add', other, { teacher: lind.person });
});

test('[X12] [T4] [I3] who is taken off the staff is signed out everywhere, at once, and nothing of theirs is accepted', async () => {
  const { room, section } = school;
  const near = await school.teacher(2, 1);
  const far = await school.tab(near, 0);
  await near.watch('section', section);
  const bo = await school.student(1);
  const { attempt } = await bo.must('attempt.ready', section, { objective: room.objectives[0]! });
  await near.must('attempt.claim', section, { attempts: [attempt!] });
  const accepted: number[] = [];
  let asking = true;
  const asks = (async () => {
    while (asking && near.socket.connected) {
      const asked = { coolDown: 0 };
      const reply = await near
        .ask('section.set', section, asked, { patience: 500 })
        .catch(() => null);
      if (reply?.ok) accepted.push(performance.now());
    }
  })();
  await until('commands are accepted', () => accepted.length > 2);

  await leader.must('staff.remove', section, { teacher: near.person });
  const removed = performance.now();
  const told = () =>
    [near, far].every(({ ended }) => ended.some(({ code }) => code === 'OFF_STAFF'));
  await until('both tabs are told', told, LIMIT);
  expect([...leader.ended, ...bo.ended]).toEqual([]);
  await until('no door opens to them', () => near.turnedAway.length + far.turnedAway.length >= 2);
  asking = false;
  await asks;
  expect(Math.max(...accepted) - removed).toBeLessThan(LIMIT);
  expect(openAttempt((await room.look()).state, attempt!)).toMatchObject({ state: 'ready' });
  const packets = near.packets.length;
  await somethingHappens();
  expect(near.packets.length).toBe(packets);
  const { url } = school.servers[0]!;
  const again = await fetch(`${url}/api/sign-in/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(school.staffEntry(2)),
  });
  expect(await again.json()).toMatchObject({ ok: false, code: 'OFF_STAFF' });
});

test('[I9] [X11] who is made what they are already hears nothing of it, and nothing is noted; who is made a leader is signed out everywhere', async () => {
  const { room, section } = school;
  const near = await school.teacher(1, 1);
  const far = await school.tab(near, 0);
  const set = (leads: boolean) => leader.must('staff.role', 0, { teacher: near.person, leads });
  const noted = () => room.redis.xlen(room.keys.audit());
  const count = await noted();
  expect(await set(false)).toMatchObject({ unchanged: true });
  expect(await noted()).toBe(count);
  await somethingHappens();
  expect([...near.ended, ...far.ended].filter(({ code }) => code === 'SIGNED_OUT')).toEqual([]);
  expect((await near.watch('section', room.sections[1]!)).ok).toBe(true);

  expect(await set(true)).not.toHaveProperty('unchanged');
  expect(await noted()).toBe(count + 3);
  const out = (one: LiveClient) => one.ended.some(({ code }) => code === 'SIGNED_OUT');
  await until('both screens are told', () => out(near) && out(far), LIMIT);
  expect((await leader.watch('section', section)).ok).toBe(true);
});
