import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Busy } from './busy-server-process.ts';
import type { LiveServer, ServerPlace } from './live-server.ts';

const program = fileURLToPath(new URL('busy-server-process.ts', import.meta.url));

/** A server that tells how busy its event loop was. */
export interface BusyServer extends LiveServer {
  /** Since it was last asked to begin. */
  busy: (asked: 'begin' | 'end') => Promise<Busy>;
}

/** A server as a process of its own that says how busy its event loop is. It ends with whoever asked for it. */
export async function busyServer({ redis, dir }: ServerPlace): Promise<BusyServer> {
  const child = fork(program, [redis, dir]);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    async busy(asked) {
      const answer = once(child, 'message') as Promise<[Busy]>;
      child.send(asked);
      return (await answer)[0];
    },
    async close() {
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
}
