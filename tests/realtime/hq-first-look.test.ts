import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { Classroom } from '../support/classroom.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

test('[H2] HQ sees who waits at its first look, also where no screen of that school is open', async () => {
  await using school = await LiveSchool.open();
  const { room } = school;
  const elsewhere = await Classroom.open({}, room.server);
  const numbers = [room, elsewhere].map(({ records }) => records.school);
  for (const { ready, students, objectives } of [room, elsewhere].map((one) => ({
    ...{ students: one.students, objectives: one.objectives },
    ready: one.ready.bind(one),
  })))
    await ready(students[0]!, objectives[0]!);
  for (const one of [room, elsewhere])
    await new HqStore(one.redis, one.functions).report(one.records.school);
  // As after a start: nobody told anything yet.
  const forget = () => room.redis.del(hqKeys.now);
  const now = (of: { here: unknown; schools: { open: unknown; waiting: unknown }[] } | null) => [
    of!.here,
    ...of!.schools.map(({ open, waiting }) => [open, waiting]),
  ];
  const each = [1, 'few'];
  const waiting = [{ students: 0, open: 2, staffed: 0, waiting: [2, 0, 0, 0, 0] }, each, each];

  const hq = await school.hq(0);
  await forget();
  await hq.watchHq();
  expect(now(hq.hq)).toEqual(waiting);

  await forget();
  const reads = new PageReads({
    log: createLog({ logLevel: 'silent' }),
    ...{ redis: room.redis, functions: room.functions, secretKey: '' },
    hq: new HqStore(room.redis, room.functions),
  });
  const display = { id: '', kind: 'hq', school: 0, section: 0 } as const;
  expect(now(await reads.organization(display))).toEqual(waiting);

  await forget();
  await until(
    'a process tells it without being asked',
    async () => (await room.redis.hlen(hqKeys.now)) === numbers.length,
    8_000,
  );
  await elsewhere.close();
});

test('[H2] a process tells the figures of every school as it starts', async () => {
  await using school = await LiveSchool.open();
  const { room } = school;
  await until('they are told', async () => (await room.redis.hlen(hqKeys.now)) === 1, 1_000);
});
