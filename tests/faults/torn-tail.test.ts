import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { Classroom } from '../support/classroom.ts';
import { growingLog, startOnCutLog } from '../support/drill-cut-log.ts';
import { thorough } from '../support/drill-scale.ts';
import { startRedis } from '../support/start-redis.ts';
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
        room.ask('help.close', bo, { student: bo }),
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

/** Every byte, or every byte of the last function and some of those before it: a start takes its time. */
function cutsOf(marks: readonly Mark[]): number[] {
  const last = marks.at(-2)!.bytes;
  return marks.slice(1).flatMap(({ bytes: to }, i) => {
    const from = marks[i]!.bytes;
    const all = Array.from({ length: to - from }, (_, byte) => from + byte);
    if (thorough || from === last) return from === last ? [...all, to] : all;
    const step = Math.ceil(all.length / 12);
    return all.filter((byte) => (byte - from) % step === 0 || byte <= from + 1 || byte >= to - 1);
  });
}

const patience = { timeout: thorough ? 1_800_000 : 300_000 };

test(
  '[T1] a start on a log torn at any byte keeps each function whole or not at all, and says so',
  patience,
  async () => {
    const settings = ['--auto-aof-rewrite-percentage', '0', ...debug];
    await using server = await startRedis({ appendfsync: 'always', settings });
    await using room = await Classroom.open({ students: 2, teachers: 1 }, server);
    // The rest goes into the base, so that what each start loads is little.
    await room.redis.call('BGREWRITEAOF');
    await until('the log begins anew', async () => (await growingLog(server.dir)).bytes === 0);
    const marks = await lastFunctions(room);

    const cuts = cutsOf(marks);
    console.log(`torn at ${cuts.length} of ${marks.at(-1)!.bytes} bytes`);
    const next = async () => {
      for (let bytes = cuts.pop(); bytes !== undefined; bytes = cuts.pop()) {
        await using redis = await startOnCutLog(server.dir, bytes, debug);
        const whole = marks.findLast((mark) => mark.bytes <= bytes)!;
        expect(await digestOf(redis.path), `cut after ${bytes}`).toBe(whole.digest);
        expect(redis.truncated, `cut after ${bytes}`).toBe(whole.bytes !== bytes);
      }
    };
    await Promise.all([next(), next(), next()]);
  },
);
