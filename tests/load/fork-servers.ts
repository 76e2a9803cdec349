import { fork } from 'node:child_process';
import { end, keep } from './children.ts';
import type { Plan, Running } from './subject.ts';

/** Starts a baseline's server file once a process of the plan and waits until each has told its port. */
export async function forkServers(file: URL, plan: Plan): Promise<Running> {
  const children = Array.from({ length: plan.processes }, () =>
    keep(fork(file, plan.redis ? [plan.redis] : [])),
  );
  const ports = children.map(
    (child) =>
      new Promise<number>((resolve, reject) => {
        child.once('message', (message: { port: number }) => resolve(message.port));
        child.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code}`)));
      }),
  );
  return {
    urls: (await Promise.all(ports)).map((port) => `http://127.0.0.1:${port}`),
    pids: children.map((child) => child.pid!),
    stop: async () => void (await Promise.all(children.map(end))),
  };
}
