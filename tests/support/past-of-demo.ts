import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPasts } from '@threshold/server/demo/load-demo.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SECRET_KEY } from './e2e-demo.ts';
import { startRedis } from './start-redis.ts';
import { until } from './until.ts';

/** Where the past of the demo's schools lies, for the processes of this run. */
const PLACE = 'THRESHOLD_DEMO_PAST';
const LOG = 'appendonlydir';

/**
 * Loads what the demo's schools did before today into a store of its own and keeps its data for every `openDemo` of this run:
 * loading it is most of what opening a demo costs. Answers how to take it away.
 */
export async function makePast(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'threshold-past-'));
  await using store = await startRedis({ appendfsync: 'always' });
  const redis = connectRedis(store.path);
  const functions = new Functions(redis);
  await functions.load();
  await loadPasts({ redis, functions, secretKey: SECRET_KEY });
  await redis.bgrewriteaof();
  await until('the log is rewritten', async () =>
    /aof_rewrite_in_progress:0\r\naof_rewrite_scheduled:0/.test(await redis.info('persistence')),
  );
  redis.disconnect();
  await cp(join(store.dir, LOG), join(folder, LOG), { recursive: true });
  process.env[PLACE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** What a Redis is started with that is to hold that past; nothing where none was made. */
export function pastOfDemo(): { from?: string } {
  const from = process.env[PLACE];
  return from === undefined ? {} : { from };
}
