import { type ChildProcess, fork } from 'node:child_process';
import type { BenchOptions } from './bench-options.ts';
import { startRedis } from '../support/start-redis.ts';
import { end, keep } from './children.ts';
import type { Job, Measured, Step } from './load-job.ts';
import type { Plan, Subject } from './subject.ts';
import { subjects, type SubjectName } from './subjects.ts';

/** More presses a second than any subject here answers: the bound up to which turns are laid out. */
const most = 25_000;
/** How long the load client may take to connect everybody, and to settle after a stretch. Unit: ms. */
const PATIENCE_MS = 60_000;

/** One subject on fresh processes, with everybody connected: stands still until it is loaded. */
export interface Standing {
  readonly name: SubjectName;
  readonly processes: number;
  /** Runs one stretch of load. Rejects where the load client ends or does not come to an end. */
  load(step: Step): Promise<Measured>;
  stop(): Promise<void>;
}

/** `seconds`: how long it will be loaded at most, at each mode. */
export async function stand(
  name: SubjectName,
  processes: number,
  seconds: { max: number; rate: number },
  options: BenchOptions,
): Promise<Standing> {
  const subject: Subject = subjects[name];
  const redis = subject.usesRedis ? await startRedis({ appendfsync: 'always' }) : null;
  const { sections, studentsPerSection, screens, perSecond } = options;
  const presses = seconds.max * most + seconds.rate * perSecond;
  const plan: Plan = {
    ...{ sections, studentsPerSection, screens, processes },
    turns: Math.ceil(presses / (sections * studentsPerSection)) + 10,
    redis: redis?.path ?? null,
  };
  const running = await subject.start(plan);
  const { pids, urls, passes } = running;
  const redisPid = redis?.pid ?? null;
  const at = passes ? { urls, passes } : { urls };
  const job: Job = { subject: name, plan, at, serverPids: pids, redisPid };
  const client = keep(fork(new URL('load-client.ts', import.meta.url), [JSON.stringify(job)]));
  const stop = async () => {
    await end(client);
    await running.stop();
    await redis?.stop();
  };
  try {
    await told(client, name, PATIENCE_MS);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name,
    processes,
    load(step) {
      client.send(step);
      return told(client, name, PATIENCE_MS + step.seconds * 1000) as Promise<Measured>;
    },
    stop,
  };
}

/** The next thing the load client says. */
function told(client: ChildProcess, name: string, withinMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => client.kill('SIGKILL'), withinMs);
    const ended = (code: number | null, signal: string | null) => {
      clearTimeout(limit);
      reject(new Error(`the load client of ${name} ended with ${signal ?? code}`));
    };
    client.once('exit', ended);
    client.once('message', (said) => {
      clearTimeout(limit);
      client.off('exit', ended);
      resolve(said);
    });
  });
}
