import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { createLog } from '@threshold/server/log.ts';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { cutTornLog } from '@threshold/server/start/cut-torn-log.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { startPrivateRedis } from '@threshold/server/start/private-redis.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { Classroom } from '../support/classroom.ts';
import { copyCutLog, growingLog, startOnCutLog } from '../support/drill-cut-log.ts';
import { thorough } from '../support/drill-scale.ts';
import { startRedis } from '../support/start-redis.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

const debug = ['--enable-debug-command', 'yes'];

/** A moment between two functions: how long the log was, and what was in the store. */
interface Mark {
  bytes: number;
  digest: string;
}

const digestOf = (path: string) => askRedis(path, [['DEBUG', 'DIGEST']]);

/** A press, an assessment of two objectives with a note, its undo, two commands in one list, a claim. */
async function lastFunctions(room: Classroom): Promise<Mark[]> {
  const [amara, bo] = room.students as [number, number];
  const [first, second] = room.objectives as [number, number];
  const ortiz = room.teachers[0]!;
  const id = randomUUID();
  const judged = { outcome: 'mastered' as const, criteria: [0, 2], version: 1 };
  let attempt = 0;
  const functions = [
    async () => (attempt = await room.ready(amara, first)),
    () => {
      const also = [{ objective: second, ...judged }];
      return room.must(
        'attempt.assess',
        ortiz,
        { attempt, ...judged, note: 'Bravo', also },
        { id },
      );
    },
    () => room.must('score.undo', ortiz, { of: id }),
    () =>
      Promise.all([
        // Refused, so it writes nothing; while it is on its way the two behind it become one list.
        room.ask('help.ask', amara, {}),
        room.must('score.record', ortiz, { students: [bo], objective: second, ...judged }),
        room.must('line.pause', ortiz, {}),
      ]),
    () => room.must('attempt.claim', ortiz, { attempts: [attempt] }),
  ];
  const mark = async () => ({
    bytes: (await growingLog(room.server.dir)).bytes,
    digest: await digestOf(room.server.path),
  });
  const marks = [await mark()];
  for (const run of functions) {
    await run();
    marks.push(await mark());
  }
  return marks;
}

/** A school of two students whose log's last functions are known, byte by byte. */
async function tornSchool(): Promise<{ dir: string; school: number; marks: Mark[]; end: number }> {
  const settings = ['--auto-aof-rewrite-percentage', '0', ...debug];
  const server = await startRedis({ appendfsync: 'always', settings });
  const room = await Classroom.open({ students: 2, teachers: 1 }, server);
  onTestFinished(async () => {
    await room.close();
    await server.stop();
  });
  // The rest goes into the base, so that what each start loads is little.
  await room.redis.call('BGREWRITEAOF');
  await until('the log begins anew', async () => {
    const info = await askRedis(server.path, [['INFO', 'persistence']]);
    return /aof_rewrite_in_progress:0/.test(info) && (await growingLog(server.dir)).bytes === 0;
  });
  // The first function of a file stands behind a SELECT of its own.
  await room.must('help.ask', room.students[0]!, {});
  const marks = await lastFunctions(room);
  return { dir: server.dir, school: room.records.school, marks, end: marks.at(-1)!.bytes };
}

const wholeAt = (marks: readonly Mark[], bytes: number) =>
  marks.findLast((mark) => mark.bytes <= bytes)!;

/** Around each function's beginning and end, and some bytes between. */
function someCuts(marks: readonly Mark[]): number[] {
  return marks.slice(1).flatMap(({ bytes: to }, i) => {
    const from = marks[i]!.bytes;
    const between = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => Math.round(from + part * (to - from)));
    return [from, from + 1, ...between, to - 1];
  });
}

const patience = { timeout: thorough ? 900_000 : 300_000 };

test('[T1] a log torn at any byte is cut back to its last whole function', patience, async () => {
  const { dir, marks, end } = await tornSchool();
  const log = await readFile((await growingLog(dir)).path);
  const copy = temporaryFolder();
  await copyCutLog(dir, copy, end);
  const torn = (await growingLog(copy)).path;
  // Each byte costs an fsync: here those of the last function, thoroughly those of all.
  const from = thorough ? marks[0]! : marks.at(-2)!;
  for (let bytes = from.bytes; bytes <= end; bytes += 1) {
    await writeFile(torn, log.subarray(0, bytes));
    const whole = wholeAt(marks, bytes).bytes;
    expect(await cutTornLog(copy), `torn after ${bytes}`).toBe(bytes - whole);
    expect((await stat(torn)).size, `torn after ${bytes}`).toBe(whole);
  }
});

test('[T1] a start on a torn log has each function whole or not at all, and so has the start after it', async () => {
  const { dir, marks } = await tornSchool();
  for (const bytes of someCuts(marks)) {
    await using redis = await startOnCutLog(dir, bytes, debug);
    const whole = wholeAt(marks, bytes);
    expect(await digestOf(redis.path), `torn after ${bytes}`).toBe(whole.digest);
    expect(redis.truncated, `torn after ${bytes}`).toBe(whole.bytes !== bytes);
    // Redis's own cut leaves the MULTI of what was torn open, and the next function closes it.
    const later = [['EVAL', "redis.call('SET', 'a', 1) redis.call('SET', 'b', 2)", '0']];
    await askRedis(redis.path, later);
    const before = await digestOf(redis.path);
    await redis.restart();
    expect(await digestOf(redis.path), `torn after ${bytes}`).toBe(before);
    expect(redis.truncated).toBe(false);
  }
});

test('[T1] the private Redis starts on a torn log, reports it, and keeps what is written then', async () => {
  const { dir, school, marks, end } = await tornSchool();
  const last = marks.at(-2)!.bytes;
  const dataDir = temporaryFolder();
  await mkdir(join(dataDir, 'redis'));
  await copyCutLog(dir, join(dataDir, 'redis'), (last + end) >> 1);
  for (const start of ['torn', 'after it']) {
    const redis = await startPrivateRedis({
      program: await findRedis(),
      dataDir,
      log: createLog({ logLevel: 'silent' }),
      onStarted: () => Promise.resolve(),
    });
    const client = connectRedis(redis.address);
    const store = new SchoolStore(new Functions(client), school);
    try {
      expect(redis.truncated, start).toBe(start === 'torn');
      await redis.forgetTruncation();
      expect(await checkSchool(client, school), start).toEqual([]);
      const opened = {
        name: 'line.open',
        commandId: randomUUID(),
        person: 1,
        section: 1,
        input: {},
      };
      expect(await store.apply(opened), start).toMatchObject({ ok: true });
      expect(await checkSchool(client, school), start).toEqual([]);
    } finally {
      client.disconnect();
      await redis.stop();
    }
  }
});

test('a length that says far more than is there is damage, and is left for a person', async () => {
  const { dir, end } = await tornSchool();
  const copy = temporaryFolder();
  await copyCutLog(dir, copy, end);
  const log = (await growingLog(copy)).path;
  await appendFile(log, `*1\r\n$99999999\r\n${'x'.repeat(17 * 1024 * 1024)}`);
  const { size } = await stat(log);
  expect(await cutTornLog(copy)).toBe(0);
  expect((await stat(log)).size).toBe(size);
});
