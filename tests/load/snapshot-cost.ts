import { performance } from 'node:perf_hooks';
import { packHome } from '@threshold/shared/domain/home.ts';
import { Classroom } from '../support/classroom.ts';
import { startRedis } from '../support/start-redis.ts';
import { median } from './statistics.ts';

/** One look at a class, and one PING on the same connection. Medians. Unit: µs. */
export interface SnapshotCost {
  snapshot: number;
  ping: number;
}

const STUDENTS = 30;
const OBJECTIVES = 60;

/** A whole class with every cell filled, read in one call and held against PING, in turn. */
export async function snapshotCost(times: number): Promise<SnapshotCost> {
  await using server = await startRedis();
  const objectives = Array.from({ length: OBJECTIVES }, () => ({}));
  await using room = await Classroom.open({ students: STUDENTS, teachers: 1, objectives }, server);
  await fillCells(room);
  const [section, teacher] = [room.sections[0]!, room.teachers[0]!];
  const read = () =>
    room.functions.read('read_section', `{s${room.records.school}}`, [section, teacher]);
  const took = async (ask: () => Promise<unknown>) => {
    const start = performance.now();
    await ask();
    return (performance.now() - start) * 1000;
  };
  const costs = { snapshot: [] as number[], ping: [] as number[] };
  for (let time = -times / 5; time < times; time++) {
    const snapshot = await took(read);
    const ping = await took(() => room.redis.ping());
    if (time < 0) continue; // warming up
    costs.snapshot.push(snapshot);
    costs.ping.push(ping);
  }
  return { snapshot: median(costs.snapshot), ping: median(costs.ping) };
}

/** Every student has a score at every objective; two of three mastered. */
async function fillCells(room: Classroom): Promise<void> {
  for (let position = 1; position <= OBJECTIVES; position++) {
    const outcome = position % 3 === 0 ? 'not-yet' : 'mastered';
    const objective = packHome(1, position);
    await room.must('score.record', room.teachers[0]!, {
      students: room.students,
      objective,
      outcome,
      criteria: [0, 1],
      version: 1,
    });
  }
}
