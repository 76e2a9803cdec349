import { cp, mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cutTornLog } from '@threshold/server/start/cut-torn-log.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { launchRedis, stopRedis } from '@threshold/server/start/launch-redis.ts';

/** A Redis that was started, as the product does it, on a copy of a log cut short. */
export interface CutRedis extends AsyncDisposable {
  readonly path: string;
  /** The last start found a torn end and cut it off. */
  readonly truncated: boolean;
  restart(): Promise<void>;
}

/** The newest file of the log in a data folder: the one that grows. */
export async function growingLog(dir: string): Promise<{ path: string; bytes: number }> {
  const folder = join(dir, 'appendonlydir');
  const number = (name: string) => Number(name.split('.').at(-3));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.incr.aof'));
  const newest = names.toSorted((a, b) => number(a) - number(b)).at(-1) ?? 'none';
  const path = join(folder, newest);
  return { path, bytes: (await stat(path)).size };
}

/** Copies the log of a data folder into another, its growing file ending after `bytes`. */
export async function copyCutLog(dir: string, copy: string, bytes: number): Promise<void> {
  await cp(join(dir, 'appendonlydir'), join(copy, 'appendonlydir'), { recursive: true });
  const log = basename((await growingLog(dir)).path);
  await truncate(join(copy, 'appendonlydir', log), bytes);
}

let program: Promise<string> | undefined;

/** Starts a Redis on a copy of the data folder whose growing log ends after `bytes`. The folder itself stays as it is. */
export async function startOnCutLog(
  dir: string,
  bytes: number,
  settings: readonly string[] = [],
): Promise<CutRedis> {
  const copy = await mkdtemp(join(tmpdir(), 'threshold-cut-'));
  await copyCutLog(dir, copy, bytes);
  const path = join(copy, 'r.sock');
  const args = [
    ...['--port', '0', '--unixsocket', path, '--dir', copy, '--save', '', '--appendonly', 'yes'],
    ...['--appendfsync', 'always', '--aof-load-truncated', 'no', ...settings],
  ];
  const launch = async () => {
    const torn = await cutTornLog(copy);
    return { ...(await launchRedis(await (program ??= findRedis()), args)), truncated: torn > 0 };
  };
  let launched = await launch();
  return {
    path,
    get truncated() {
      return launched.truncated;
    },
    async restart() {
      await stopRedis(launched.process, 'SIGKILL');
      launched = await launch();
    },
    async [Symbol.asyncDispose]() {
      await stopRedis(launched.process, 'SIGKILL');
      await rm(copy, { recursive: true, force: true });
    },
  };
}
