import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pino, { type Logger } from 'pino';
import { type App, createApp } from '@threshold/server/app.ts';
import type { Patience } from '@threshold/server/http/patience.ts';

export const SECRET = 'a secret key that only tests of this project use';

/** A server as a test has it. */
export interface LiveServer {
  url: string;
  close: () => Promise<void>;
}

/** One whose inside the test can reach. */
export interface InnerServer extends LiveServer {
  app: App;
}

/** One that is a process of its own, and can be killed. */
export interface ServerProcess extends LiveServer {
  pid: number;
  kill: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /** It has ended, by itself or by a signal. */
  ended: () => boolean;
}

/** Where a server finds its Redis and its (empty) data folder; its patience and its log, where they are not the usual. */
export interface ServerPlace {
  redis: string;
  dir: string;
  patience?: Patience;
  log?: Logger;
}

/** A server in this process, on a port of its own. */
export async function innerServer({
  redis,
  dir,
  patience,
  log,
}: ServerPlace): Promise<InnerServer> {
  const app = await createApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      dataDir: dir,
      redisUrl: undefined,
      publicOrigins: [],
      secretKey: SECRET,
      seedDemo: false,
      logLevel: 'silent',
    },
    log: log ?? pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
    redis: { address: redis },
    truncated: false,
    secretKey: SECRET,
    web: 'none',
    ...(patience === undefined ? {} : { patience }),
  });
  const { port } = await app.listen();
  return { app, url: `http://127.0.0.1:${port}`, close: () => app.close() };
}

const program = fileURLToPath(new URL('live-server-process.ts', import.meta.url));

/** A server as a process of its own; its clock may be wrong by so many milliseconds. */
export async function serverProcess(place: ServerPlace, clock = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, place.redis, place.dir, String(clock)], {
    // Its input ends with this process, and so does it: one that outlived a test that was cut off would keep the run waiting for ever.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  return {
    url: line,
    pid: child.pid!,
    kill: (signal) => void child.kill(signal),
    ended,
    async close() {
      if (ended()) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
