import { afterAll, beforeAll, expect, test } from 'vitest';
import { Displays } from '@threshold/server/store/displays.ts';
import { Revocation } from '@threshold/server/store/revocation.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

/** Rule T4. Unit: milliseconds. */
const LIMIT = 5_000;

let school: LiveSchool;
/** Watches all the time, so that it can be seen what others were sent meanwhile. */
let witness: LiveClient;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 8, teachers: 6, sections: 2 });
  witness = await school.teacher(0);
  await witness.watch('section', school.section);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

/** Something happens in the class, and everybody who may see it has. */
async function somethingHappens(): Promise<void> {
  const { rev } = await witness.must('section.set', school.section, { coolDown: 0 });
  await until('the witness sees it', () => witness.rev('section', school.section) >= rev);
  // A witness on each server: what they have, everybody on it was sent.
  const other = await school.tab(witness, 0);
  await other.watch('section', school.section);
  other.close();
}

test('[X12] [T4] who signs out hears and does nothing more, in any tab on any server', async () => {
  const { section } = school;
  const near = await school.teacher(1, 1);
  const far = await school.tab(near, 0);
  await near.watch('section', section);
  await far.watch('section', section);
  const accepted: number[] = [];
  let asking = true;
  const asks = (async () => {
    while (asking && near.socket.connected) {
      const reply = await near.ask('section.set', section, { coolDown: 0 }).catch(() => null);
      if (reply?.ok) accepted.push(performance.now());
    }
  })();
  await until('commands are accepted', () => accepted.length > 2);

  await school.signOut(near, 0);
  const signedOut = performance.now();
  await until('both tabs are told', () => near.ended.length + far.ended.length === 2, LIMIT);
  for (const { ended } of [near, far]) expect(ended).toMatchObject([{ code: 'SIGNED_OUT' }]);
  await until('no door opens to them', () => near.turnedAway.length + far.turnedAway.length >= 2);
  expect(new Set([...near.turnedAway, ...far.turnedAway])).toEqual(new Set(['SIGNED_OUT']));
  asking = false;
  await asks;
  expect(Math.max(...accepted) - signedOut).toBeLessThan(LIMIT);
  const packets = [near.packets.length, far.packets.length];
  await somethingHappens();
  expect([near.packets.length, far.packets.length]).toEqual(packets);
});

test('[T4] a student who leaves the class hears and does nothing more of it, and keeps the rest', async () => {
  const { room, section } = school;
  const [first] = room.objectives as [number];
  const near = await school.student(0, 0);
  const far = await school.tab(near, 1);
  await near.watch('path', section);
  await near.watch('path', room.sections[1]!);
  await far.watch('path', section);
  await near.must('attempt.ready', section, { objective: first });
  await room.records.enroll(section, near.person, { role: 'student', active: false });
  await until('both tabs are told', () => near.ended.length + far.ended.length === 2, LIMIT);
  const of = { code: 'NOT_FOUND', view: 'path', section };
  for (const { ended } of [near, far]) expect(ended).toMatchObject([of]);

  const packets = [near.packets.length, far.packets.length];
  await somethingHappens();
  expect([near.packets.length, far.packets.length]).toEqual(packets);
  expect(await near.watch('path', section)).toMatchObject({ code: 'NOT_FOUND' });
  for (const command of [
    near.ask('attempt.ready', section, { objective: first }),
    far.ask('help.ask', section, { text: 'am I here?' }),
  ])
    expect(await command).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  expect(await near.ask('help.ask', room.sections[1]!, {})).toMatchObject({ ok: true });
});

test.each([
  ['is removed from the class', { role: 'teacher', active: false }],
  ['becomes a student in it', { role: 'student', active: true }],
] as const)(
  '[T4][A4] a teacher who %s loses the view, the commands and the claims',
  async (how, change) => {
    const { room, section } = school;
    const index = how === 'is removed from the class' ? 2 : 3;
    const teacher = await school.teacher(index, 1);
    const student = await school.student(index, 0);
    await teacher.watch('section', section);
    await teacher.watch('wall', section);
    const { attempt } = await student.must('attempt.ready', section, {
      objective: room.objectives[0]!,
    });
    await teacher.must('attempt.claim', section, { attempts: [attempt!] });
    await room.records.enroll(section, teacher.person, change);
    await until('it is told of both views', () => teacher.ended.length === 2, LIMIT);
    const packets = teacher.packets.length;
    await somethingHappens();
    expect(teacher.packets).toHaveLength(packets);
    for (const view of ['section', 'wall'] as const)
      expect(await teacher.watch(view, section)).toMatchObject({ code: 'NOT_FOUND' });
    for (const asked of [
      teacher.ask('attempt.release', section, { attempts: [attempt!] }),
      teacher.ask('line.pause', section, {}),
    ])
      expect(await asked).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(openAttempt(witness.state('section', section), attempt!)?.state).toBe('ready');
  },
);

test('[X8] [T4] a display whose token was taken away closes on every server', async () => {
  const { redis } = school.room;
  const near = await school.wall(0);
  const far = await school.tab(near, 1);
  await near.watch('wall', school.section);
  await far.watch('wall', school.section);
  await new Displays(redis, await Revocation.open(redis)).end(near.display);
  await until('both are told', () => near.ended.length + far.ended.length === 2, LIMIT);
  await until('no door opens to them', () => near.turnedAway.length + far.turnedAway.length >= 2);
  const packets = [near.packets.length, far.packets.length];
  await somethingHappens();
  expect([near.packets.length, far.packets.length]).toEqual(packets);
});

test('[T4] a session that ends untold is noticed at the next command, 5 s after the last look at the latest', async () => {
  const { redis } = school.room;
  const teacher = await school.teacher(4, 1);
  await teacher.watch('section', school.section);
  const sessions = await redis.keys(`${hqKeys.session}*`);
  const own = await Promise.all(
    sessions.map(async (key) =>
      ((await redis.get(key)) ?? '').includes(`"person":${teacher.person},`),
    ),
  );
  await redis.del(...sessions.filter((_key, i) => own[i]));
  const ended = performance.now();
  const accepted: number[] = [];
  await until(
    'the socket is closed',
    async () => {
      const asked = teacher.ask('section.set', school.section, { coolDown: 0 });
      if ((await asked.catch(() => null))?.ok) accepted.push(performance.now());
      return teacher.ended.length > 0;
    },
    LIMIT + 1_000,
  );
  expect(Math.max(...accepted) - ended).toBeLessThan(LIMIT);
  expect(teacher.ended).toMatchObject([{ code: 'SIGNED_OUT' }]);
  await until('no door opens', () => teacher.turnedAway.includes('SIGNED_OUT'));
});

test('[T4] everything of a person ends at once, whatever they have open', async () => {
  const student = await school.student(6, 0);
  const tab = await school.tab(student, 1);
  const { redis, records } = school.room;
  const revocation = await Revocation.open(redis);
  await revocation.revoke({ school: records.school, person: student.person });
  await until('both are told', () => student.ended.length + tab.ended.length === 2, LIMIT);
  revocation.close();
});
