import { performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import type { Job, Measured, Step } from './load-job.ts';
import { machineCpu, processCpu } from './process-cpu.ts';
import { Showings } from './showings.ts';
import { quantile, randomGaps } from './statistics.ts';
import type { AttemptId, Seat, Subject } from './subject.ts';

/** A connected student, how often they have pressed, and their attempts that wait in the line. */
export interface Seated {
  seat: Extract<Seat, { role: 'student' }>;
  socket: Socket;
  turn: number;
  waiting: AttemptId[];
}

type Press = (student: Seated, answered?: () => void) => void;

const patience = 10_000;

/** Runs one stretch of load, waits until all is answered and shown (at most 10 s), and says what it saw. */
export async function runStep(
  step: Step,
  job: Job,
  subject: Subject,
  students: Seated[],
  teachers: Socket[],
): Promise<Measured> {
  const showings = new Showings(job.plan.screens);
  const count = { pressed: 0, acknowledged: 0, refused: 0 };

  const show = (packet: unknown) => {
    const at = performance.now();
    for (const mark of subject.marks(packet)) showings.shown(mark, at);
  };
  for (const teacher of teachers) teacher.on('change', show);

  const press: Press = (student, answered) => {
    if (student.turn === job.plan.turns) throw new Error('the plan has too few turns');
    const leaves = student.waiting.shift();
    const { event, body, mark } = subject.press(student.seat, student.turn++, leaves);
    count.pressed++;
    showings.pressed(mark, performance.now());
    student.socket.emit(event, body, (reply: { ok: boolean; attempt: AttemptId }) => {
      if (reply.ok) {
        count.acknowledged++;
        if (leaves === undefined) student.waiting.push(reply.attempt);
      } else {
        count.refused++;
        showings.refused(mark);
      }
      answered?.();
    });
  };
  const answered = () => count.acknowledged + count.refused;

  const read = () => ({
    at: performance.now(),
    servers: job.serverPids.reduce((sum, pid) => sum + processCpu(pid), 0),
    redis: job.redisPid === null ? 0 : processCpu(job.redisPid),
    client: processCpu(process.pid),
    machine: machineCpu(),
    acknowledged: count.acknowledged,
  });

  const settle = async () => {
    const deadline = performance.now() + patience;
    while ((answered() < count.pressed || showings.lost > 0) && performance.now() < deadline)
      await after(5);
  };

  const start = read();
  if (step.mode === 'max') await pressAtOnce(step, students, press);
  else {
    await pressAtRate(step, students, press);
    await settle();
  }
  const stop = read();
  await settle();
  for (const teacher of teachers) teacher.off('change', show);

  const done = stop.acknowledged - start.acknowledged;
  const took = (stop.at - start.at) * 1000;
  const used = (what: 'servers' | 'redis' | 'client' | 'machine') => stop[what] - start[what];
  return {
    pressed: count.pressed,
    refused: count.refused,
    perSecond: (done / took) * 1e6,
    lost: showings.lost,
    duplicated: showings.duplicated,
    p50: quantile(showings.latencies, 0.5),
    p95: quantile(showings.latencies, 0.95),
    p99: quantile(showings.latencies, 0.99),
    serverCpu: used('servers') / done,
    redisCpu: used('redis') / done,
    serversBusy: used('servers') / took,
    clientBusy: used('client') / took,
    othersBusy: (used('machine') - used('servers') - used('redis') - used('client')) / took,
  };
}

/** Every student presses again as soon as an earlier press of theirs is answered. */
async function pressAtOnce(
  step: Extract<Step, { mode: 'max' }>,
  students: Seated[],
  press: Press,
): Promise<void> {
  let over = false;
  const again = (student: Seated): void => {
    if (!over) press(student, () => again(student));
  };
  for (let presses = 0; presses < step.inFlight; presses++) students.forEach(again);
  await after(step.seconds * 1000);
  over = true;
}

/** Students press in turn, at moments that do not depend on the answers. */
async function pressAtRate(
  step: Extract<Step, { mode: 'rate' }>,
  students: Seated[],
  press: Press,
): Promise<void> {
  const gap = randomGaps(step.perSecond, 1);
  const start = performance.now();
  let due = gap();
  for (let turn = 0; due < step.seconds * 1000;) {
    const now = performance.now() - start;
    for (; due <= now && due < step.seconds * 1000; due += gap())
      press(students[turn++ % students.length]!);
    await after(Math.max(1, due - now));
  }
}
