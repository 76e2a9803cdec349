import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutTornLog } from '@threshold/server/start/cut-torn-log.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import {
  launchRedis,
  stopRedis,
  type LaunchedRedis,
} from '@threshold/server/start/launch-redis.ts';

/** A real Redis of one test's own, empty at first, reached through a unix socket. */
export interface TestRedis {
  /** The socket: the address that clients and `createApp` take. */
  readonly path: string;
  /** Folder of its data; the socket stands in it too. */
  readonly dir: string;
  readonly pid: number;
  /** The last start cut off a torn end of the log. */
  readonly truncated: boolean;
  /** Ends it as SIGTERM does and removes the folder. */
  stop(): Promise<void>;
  /** Ends it as a crash does; the data stay for `restart`. */
  kill9(): Promise<void>;
  /** Starts it again on the same data and socket; stops it first where it still runs. */
  restart(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface TestRedisOptions {
  /** How commands reach the disk; not at all unless given. Anything but 'no' survives `restart`. */
  readonly appendfsync?: 'always' | 'everysec' | 'no';
  /** A folder of another one's data, with `appendfsync` too: it begins with a copy of what that one held. */
  readonly from?: string;
  /** Further settings, as on the command line: ['--maxmemory', '20mb']. */
  readonly settings?: readonly string[];
}

let program: Promise<string> | undefined;

/** Starts a throwaway Redis in a temporary folder; it and the folder go at the latest when the process ends. Takes about 30 ms. */
export async function startRedis(options: TestRedisOptions = {}): Promise<TestRedis> {
  program ??= findRedis();
  const dir = await mkdtemp(join(tmpdir(), 'threshold-test-'));
  const removeNow = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', removeNow);
  const path = join(dir, 'r.sock');
  const durable = options.appendfsync
    ? ['--appendonly', 'yes', '--appendfsync', options.appendfsync]
    : ['--appendonly', 'no'];
  const args = [
    ...['--port', '0', '--unixsocket', path, '--dir', dir, '--save', '', ...durable],
    ...(options.settings ?? []),
  ];
  if (options.from !== undefined) await cp(options.from, dir, { recursive: true });
  const launch = async () => {
    const torn = await cutTornLog(dir);
    const started = await launchRedis((await program) ?? '', args);
    return torn ? { ...started, truncated: true } : started;
  };
  let current: LaunchedRedis = await launch();

  const stop = async () => {
    await stopRedis(current.process);
    process.off('exit', removeNow);
    await rm(dir, { recursive: true, force: true });
  };
  return {
    path,
    dir,
    get pid() {
      return current.pid;
    },
    get truncated() {
      return current.truncated;
    },
    stop,
    async kill9() {
      await stopRedis(current.process, 'SIGKILL');
    },
    async restart() {
      await stopRedis(current.process);
      current = await launch();
    },
    [Symbol.asyncDispose]: stop,
  };
}
