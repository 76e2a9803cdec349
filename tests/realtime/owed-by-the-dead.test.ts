import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

/** Rule T4. Unit: milliseconds. */
const LIMIT = 5_000;

let school: LiveSchool;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 2, teachers: 1, sections: 1 });
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

/** Gives a student a new PIN as a process does that dies before it does what follows. Answers when that was. Unit: ms. */
async function newPin(student: LiveClient): Promise<number> {
  const { room } = school;
  const reply = await room.ask('student.pin', room.teachers[0]!, { student: student.person });
  expect(reply).toMatchObject({ ok: true });
  expect(await room.redis.exists(room.keys.ending())).toBe(1);
  return performance.now();
}

test('[T4] whom a server that died owed an end is let in at no door, though nobody has a class of that school open', async () => {
  const { room, section } = school;
  const near = await school.student(0);
  const far = await school.tab(near, 1);
  let last = 0;
  const presses = async (one: LiveClient) => {
    const asked = { objective: room.objectives[0]! };
    const pressed = await one.ask('attempt.ready', section, asked, { patience: 500 });
    if (!pressed.ok) return false;
    last = performance.now();
    await one.ask('attempt.withdraw', section, { attempt: pressed.attempt! });
    return true;
  };
  expect([await presses(near), await presses(far)]).toEqual([true, true]);
  const ended = await newPin(near);
  const { url, cookie } = near.pass;
  expect((await fetch(`${url}/api/me`, { headers: { cookie: cookie! } })).status).toBe(401);
  for (const one of [near, far])
    await until('a press is refused', async () => !(await presses(one).catch(() => false)), LIMIT);
  expect(last - ended).toBeLessThan(LIMIT);
});

test('[T4] and whose screen is open there is told in time by the turn of any other', async () => {
  const { room, section } = school;
  const student = await school.student(1, 1);
  await student.watch('path', section);
  await newPin(student);
  await until('they are told', () => student.ended.some(({ code }) => code === 'NEW_PIN'), LIMIT);
  await until('no door opens to them', () => student.turnedAway.length > 0, LIMIT);
  await until('nothing is owed', async () => !(await room.redis.exists(room.keys.ending())), LIMIT);
});
