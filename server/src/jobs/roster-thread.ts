import { parentPort, workerData } from 'node:worker_threads';
import { MAX_SECONDS } from '../imports/caps.ts';
import { connectRedis } from '../store/redis.ts';
import { RosterImports } from '../store/roster-imports.ts';
import { Secrets } from '../store/secrets.ts';
import { Preview } from './preview.ts';
import type { Chosen, ReaderData } from './roster-reader.ts';

/**
 * One task of one import, in a thread of its own, as reading and planning take seconds of a core. It keeps what it made in Redis by a connection
 * of its own, and says when it is done.
 */
const { address, secretKey, school, id, task } = workerData as ReaderData;
// While this thread computes it hears no answer, so one that seems late is not; how long all may take is told from outside.
const redis = connectRedis(address, MAX_SECONDS * 1_000);
redis.on('error', () => undefined);
const preview = new Preview(
  { redis, secrets: new Secrets(secretKey), school, imports: new RosterImports(redis, school) },
  id,
);
const chosen: Chosen =
  task.do === 'read'
    ? await preview.read(task.files)
    : task.do === 'answer'
      ? await preview.answer(task.answer)
      : await preview.choose(task.choice, task.run);
redis.disconnect();
parentPort?.postMessage({ chosen });
