import { fork } from 'node:child_process';
import type { BenchOptions } from './bench-options.ts';
import { startRedis } from '../support/start-redis.ts';
import { end, keep } from './children.ts';
import type { Job, Measured, Step } from './load-job.ts';
import type { Plan, Subject } from './subject.ts';
import { subjects, type SubjectName } from './subjects.ts';

/** More presses a second than any subject here answers: the bound up to which turns are laid out. */
const most = 25_000;

/** One fresh start of a subject, taken through the steps. The result has one entry a step. */
export async function measure(
  name: SubjectName,
  processes: number,
  steps: Step[],
  options: BenchOptions,
): Promise<Measured[]> {
  const subject: Subject = subjects[name];
  await using redis = subject.usesRedis ? await startRedis({ appendfsync: 'always' }) : null;
  const plan: Plan = {
    sections: options.sections,
    studentsPerSection: options.studentsPerSection,
    screens: options.screens,
    processes,
    turns: turnsOf(steps, options.sections * options.studentsPerSection),
    redis: redis?.path ?? null,
  };
  const running = await subject.start(plan);
  try {
    const { pids, urls, passes } = running;
    const redisPid = redis?.pid ?? null;
    const at = passes ? { urls, passes } : { urls };
    return await load({ subject: name, plan, at, serverPids: pids, redisPid, steps });
  } finally {
    await running.stop();
  }
}

function turnsOf(steps: Step[], students: number): number {
  const presses = steps.map((step) => step.seconds * (step.mode === 'max' ? most : step.perSecond));
  return Math.ceil(presses.reduce((sum, count) => sum + count, 0) / students) + 10;
}

/** Runs the load client over one job. Bounded: a minute beyond the steps' own time. */
async function load(job: Job): Promise<Measured[]> {
  const client = keep(fork(new URL('load-client.ts', import.meta.url), [JSON.stringify(job)]));
  const seconds = job.steps.reduce((sum, step) => sum + step.seconds, 60);
  const limit = setTimeout(() => client.kill('SIGKILL'), seconds * 1000);
  try {
    return await new Promise<Measured[]>((resolve, reject) => {
      client.once('message', (measured) => resolve(measured as Measured[]));
      client.once('exit', (code, signal) =>
        reject(new Error(`the load client of ${job.subject} ended with ${signal ?? code}`)),
      );
    });
  } finally {
    clearTimeout(limit);
    await end(client);
  }
}
