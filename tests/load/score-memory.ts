import { Classroom } from '../support/classroom.ts';
import { startRedis } from '../support/start-redis.ts';

/** What a score takes up in ledger and cells, note texts apart. Unit: bytes. */
export interface ScoreMemory {
  /** Mean over the students of bytes ÷ scores: those with few weigh as much as those with many. */
  perScore: number;
  /** All that Redis gives back when these keys go, its tables included, ÷ all scores. */
  perScoreOfAll: number;
}

const FEWEST = 10;
const MOST = 100;
const OBJECTIVES = 60;
/** Students a section and command may name. */
const AT_ONCE = 60;

/**
 * Students with 10 to 100 scores, spread evenly, criteria on every one, written by the product's own command. Measured after
 * the log was rewritten and loaded again, as a restart leaves it: until then APPEND keeps room to spare.
 */
export async function scoreMemory(students: number): Promise<ScoreMemory> {
  await using server = await startRedis({ appendfsync: 'no' });
  const objectives = Array.from({ length: OBJECTIVES }, () => ({}));
  await using room = await Classroom.open({ students, teachers: 1, objectives }, server);
  const { redis, keys } = room;
  const due = new Map(
    room.students.map((student, i) => {
      const share = students === 1 ? 0 : i / (students - 1);
      return [student, Math.round(FEWEST + (MOST - FEWEST) * share)] as const;
    }),
  );
  for (let score = 0; score < MOST; score++) {
    const judged = room.students.filter((student) => due.get(student)! > score);
    const objective = room.objectives[score % OBJECTIVES]!;
    for (let i = 0; i < judged.length; i += AT_ONCE)
      await room.must('score.record', room.teachers[0]!, {
        students: judged.slice(i, i + AT_ONCE),
        objective,
        outcome: score % 3 === 0 ? 'not-yet' : 'mastered',
        criteria: [0, 1, 2],
        version: 1,
      });
  }

  const kept = room.students.flatMap((student) => [keys.scores(student), keys.cells(student, 1)]);
  const others = new Set(await redis.keys('*')).difference(new Set(kept));
  await redis.del(...others);
  await redis.bgrewriteaof();
  while (/aof_rewrite_(in_progress|scheduled):1/.test(await redis.info('persistence')))
    await redis.ping();
  redis.on('error', () => undefined); // it is away for a moment, and comes back
  await server.restart();

  let shares = 0;
  for (const [student, scores] of due) {
    const bytes = await Promise.all(
      [keys.scores(student), keys.cells(student, 1)].map((key) =>
        redis.memory('USAGE', key, 'SAMPLES', 0),
      ),
    );
    shares += bytes.reduce<number>((sum, one) => sum + (one ?? 0), 0) / scores;
  }
  const before = await usedMemory(room);
  await redis.flushall('SYNC');
  const freed = before - (await usedMemory(room));
  const scores = [...due.values()].reduce((sum, one) => sum + one, 0);
  return { perScore: shares / students, perScoreOfAll: freed / scores };
}

async function usedMemory({ redis }: Classroom): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))![1]);
}
