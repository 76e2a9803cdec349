import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import type { StoredCommand } from '@threshold/server/store/school-store.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { Classroom } from '../support/classroom.ts';
import { DrillCommands } from '../support/drill-commands.ts';
import { seededRandom } from '../support/drill-random.ts';
import { thorough } from '../support/drill-scale.ts';
import { StoreProcess } from '../support/drill-store-process.ts';

test('[T2] a server killed between commit and acknowledgement: sent again, one effect and the same reply', async () => {
  await using room = await Classroom.open();
  const press: StoredCommand = {
    name: 'attempt.ready',
    commandId: randomUUID(),
    person: room.students[0]!,
    section: room.sections[0]!,
    input: { objective: room.objectives[0]! },
  };
  const first = await StoreProcess.start(room);
  await first.applyAndDie(press);
  const { rev, state } = await room.look();
  const [attempt] = state.open;
  expect(attempt?.student).toBe(press.person);

  await using second = await StoreProcess.start(room);
  const reply = await second.apply(press);
  expect(reply).toEqual({ ok: true, rev, attempt: attempt!.attempt });
  expect(await second.apply(press)).toEqual(reply);
  expect((await room.look()).rev).toBe(rev);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

const patience = { timeout: thorough ? 600_000 : 300_000 };

test(
  '[T1] [T2] servers killed at random moments under load: what was answered stands, the rest has one effect',
  patience,
  async () => {
    const objectives = Array.from({ length: 20 }, () => ({}));
    await using room = await Classroom.open({ students: 20, teachers: 3, sections: 2, objectives });
    await using steady = await StoreProcess.start(room);
    const random = seededRandom();
    const people = new DrillCommands(room, random);
    const answered: { command: StoredCommand; reply: Reply }[] = [];
    let given = 0;
    for (let kill = 0; kill < (thorough ? 30 : 5); kill += 1) {
      const doomed = await StoreProcess.start(room);
      const unknown: StoredCommand[] = [];
      // By what was answered, not by time: a busy machine would be killed before its first answer.
      const enough = Promise.withResolvers<true>();
      let left = random.whole(1, 40);
      // Each sends the next as soon as it is answered, so some are always on their way when the server dies.
      const sent = Array.from({ length: 20 }, async () => {
        for (;;) {
          const command = people.next();
          const reply = await doomed.apply(command).catch(() => undefined);
          if (!reply) {
            unknown.push(command);
            return;
          }
          answered.push({ command, reply });
          if (reply.ok) people.learn(command, reply);
          left -= 1;
          if (left === 0) enough.resolve(true);
        }
      });
      await enough.promise;
      await doomed.kill9();
      await Promise.all(sent);
      given += unknown.length;
      for (const command of unknown) answered.push({ command, reply: await steady.apply(command) });
    }
    console.log(`${answered.length} commands, ${given} of them unanswered when their server died`);
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(answered.length);
    const again = await Promise.all(answered.map(({ command }) => steady.apply(command)));
    const differing = answered.filter(
      ({ reply }, i) => reply.ok && JSON.stringify(reply) !== JSON.stringify(again[i]),
    );
    expect(differing, `seed ${random.seed}`).toEqual([]);
    expect(await checkSchool(room.redis, room.records.school), `seed ${random.seed}`).toEqual([]);
  },
);
