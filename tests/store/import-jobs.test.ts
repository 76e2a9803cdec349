import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { applyImport } from '@threshold/server/jobs/apply-import.ts';
import { ImportJobs } from '@threshold/server/jobs/import-jobs.ts';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { all, begun, rosters } from '../support/begun-import.ts';
import { Classroom } from '../support/classroom.ts';
import { startRedis } from '../support/start-redis.ts';
import { root } from '../support/start-threshold.ts';
import { until } from '../support/until.ts';

const log = createLog({ logLevel: 'silent' } as never);

test('[T6] of one school one import at a time is applied, by one of many processes', async () => {
  await using room = await Classroom.open();
  const { deps, id, imports, look } = await begun(room);
  const { school } = room.records;
  let taken = 0;
  const { promise: released, resolve: release } = Promise.withResolvers<null>();
  const process = () =>
    new ImportJobs({
      address: room.server.path,
      log,
      apply: async (job) => {
        taken += 1;
        await released;
        await applyImport(deps, job.import);
      },
    });
  const [first, second] = [process(), process()];
  try {
    expect(await first.add({ school, import: id })).toBe(true);
    expect(await second.add({ school, import: id })).toBe(true);
    expect(await second.add({ school, import: 'another' })).toBe(false);
    await until('a process takes it', () => taken === 1);
    expect(await second.isBusy(school)).toBe(true);
    release(null);
    await until('it is done', async () => (await look()).stage === 'done');
    await until('the line is empty', async () => !(await first.isBusy(school)));
    expect(taken).toBe(1);
    expect(await rosters(room)).toEqual(all);
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
  await imports.drop(id);
});

test('[T6] one that fails is tried again, in a Redis that allows only what deploy/users.conf says', async () => {
  const users = join(root, 'deploy', 'users.conf');
  const whole = ['--user', 'looker', 'on', 'nopass', '~*', '&*', '+@all'];
  const redis = await startRedis({ settings: ['--include', users, ...whole] });
  try {
    await using room = await Classroom.open({}, redis);
    const { deps, id, look } = await begun(room);
    let tries = 0;
    const jobs = new ImportJobs({
      address: redis.path,
      log,
      apply: async (job) => {
        tries += 1;
        if (tries === 1) throw new Error('the store is away');
        await applyImport(deps, job.import);
      },
    });
    try {
      await jobs.add({ school: room.records.school, import: id });
      await until('it is done', async () => (await look()).stage === 'done');
    } finally {
      await jobs.close();
    }
    expect(tries).toBe(2);
    expect(await rosters(room)).toEqual(all);
    const denied = await askRedis(redis.path, [
      ['AUTH', 'looker', ''],
      ['ACL', 'LOG'],
    ]);
    expect(denied, 'refused since the start').toBe('0');
  } finally {
    await redis.stop();
  }
});
