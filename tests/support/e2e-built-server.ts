import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type LiveServer, SECRET, type ServerPlace } from './live-server.ts';

const program = fileURLToPath(new URL('e2e-server-process.ts', import.meta.url));

/** A server process with the built pages on that school's Redis. */
export async function builtServer({ redis }: ServerPlace): Promise<LiveServer> {
  const child = fork(program, [redis, SECRET, 'empty']);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
