/**
 * `npm run bench:start`: fills a data folder with the demo and a million scores through the store's own functions,
 * then measures how long `npm start` takes on it, after a stop and after kill -9. Demanded: under five seconds.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '@threshold/server/start/build-web.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { endProcess } from '@threshold/server/start/process-identity.ts';
import { Classroom } from '../support/classroom.ts';
import { type RunningThreshold, startThreshold } from '../support/start-threshold.ts';
import type { TestRedis } from '../support/start-redis.ts';

const { values } = parseArgs({
  options: {
    scores: { type: 'string', default: '1000000' },
    starts: { type: 'string', default: '3' },
  },
});
const SCHOOLS = 20;
/** Scores of a student. */
const EACH = 100;
const OBJECTIVES = 60;
/** Students a command may name. */
const AT_ONCE = 60;
/** Schools that are filled side by side. */
const SIDE_BY_SIDE = 4;
const DEMANDED_S = 5;

const students = Math.round(Number(values.scores) / SCHOOLS / EACH);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(2);

/** One school whose students have been assessed a hundred times each: its classes, people and scores, and HQ told of them. */
async function fillSchool(server: TestRedis): Promise<void> {
  const objectives = Array.from({ length: OBJECTIVES }, () => ({}));
  await using room = await Classroom.open({ students, teachers: 1, objectives }, server);
  for (let score = 0; score < EACH; score++) {
    for (let i = 0; i < room.students.length; i += AT_ONCE)
      await room.must('score.record', room.teachers[0]!, {
        students: room.students.slice(i, i + AT_ONCE),
        objective: room.objectives[score % OBJECTIVES]!,
        outcome: score % 3 === 0 ? 'not-yet' : 'mastered',
        criteria: [0, 1, 2],
        version: 1,
      });
  }
  await new HqStore(room.redis, room.functions).report(room.records.school);
}

async function fill(threshold: RunningThreshold): Promise<void> {
  const { address, pid } = await threshold.redis();
  const nothing = async () => undefined;
  const server: TestRedis = {
    ...{ path: address, dir: '', pid, truncated: false },
    ...{ stop: nothing, kill9: nothing, restart: nothing, [Symbol.asyncDispose]: nothing },
  };
  const due = Array.from({ length: SCHOOLS }, (_, place) => place + 1);
  const worker = async () => {
    for (let school = due.shift(); school !== undefined; school = due.shift()) {
      const begun = performance.now();
      await fillSchool(server);
      say(`school ${school} of ${SCHOOLS}: ${students * EACH} scores, ${seconds(begun)} s`);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

async function logSizes(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'redis', 'appendonlydir');
  const names = (await readdir(folder)).filter((name) => !name.endsWith('manifest'));
  const sizes = names.map(async (name) => {
    const { size } = await stat(join(folder, name));
    return `${name} ${(size / 1e6).toFixed(1)} MB`;
  });
  return (await Promise.all(sizes)).join(', ');
}

/** Starts on that folder and says how long it took until it listened; Unit of the answer: seconds. */
async function measure(
  dataDir: string,
  what: string,
): Promise<{ threshold: RunningThreshold; took: number }> {
  const log = await logSizes(dataDir);
  // Sources may have changed meanwhile; a build is no part of a second start.
  await buildWeb();
  const begun = performance.now();
  const threshold = await startThreshold(dataDir, { SEED_DEMO: '1' });
  const took = (performance.now() - begun) / 1_000;
  if (threshold.output().includes('Building the web app')) {
    say('sources changed meanwhile; once more');
    await threshold.stop();
    return measure(dataDir, what);
  }
  say(`${what}: ready after ${took.toFixed(2)} s (${log})`);
  for (const line of threshold.output().split('\n')) if (/: [\d.]+ s$/.test(line)) say(`  ${line}`);
  return { threshold, took };
}

const dataDir = await mkdtemp(join(tmpdir(), 'threshold-second-start-'));
const times: number[] = [];
try {
  let running = await startThreshold(dataDir, { SEED_DEMO: '1' });
  const begun = performance.now();
  await fill(running);
  say(`${SCHOOLS * students * EACH} scores written in ${seconds(begun)} s`);
  // Right behind the last score, as a crash would: what was written since the last rewrite is read command by command.
  const redis = await running.redis();
  await running.stop('SIGKILL');
  await endProcess(redis);
  for (let start = 0; start <= Number(values.starts); start++) {
    const { threshold, took } = await measure(
      dataDir,
      start === 0 ? 'after kill -9' : `after a stop, ${start}`,
    );
    times.push(took);
    running = threshold;
    await running.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
const worst = Math.max(...times);
say(`slowest ${worst.toFixed(2)} s, demanded under ${DEMANDED_S} s`);
process.exitCode = worst < DEMANDED_S ? 0 : 1;
