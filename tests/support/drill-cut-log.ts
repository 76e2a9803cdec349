import { cp, mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { launchRedis, stopRedis } from '@threshold/server/start/launch-redis.ts';

/** A Redis that was started on a copy of a log cut short. */
export interface CutRedis extends AsyncDisposable {
  readonly path: string;
  /** Folder of its data. */
  readonly dir: string;
  /** It found a torn end and cut it off. */
  readonly truncated: boolean;
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

let program: Promise<string> | undefined;

/** Starts a Redis on a copy of the data folder whose growing log ends after `bytes`. The folder itself stays as it is. */
export async function startOnCutLog(
  dir: string,
  bytes: number,
  settings: readonly string[] = [],
): Promise<CutRedis> {
  const copy = await mkdtemp(join(tmpdir(), 'threshold-cut-'));
  await cp(join(dir, 'appendonlydir'), join(copy, 'appendonlydir'), { recursive: true });
  const log = basename((await growingLog(dir)).path);
  await truncate(join(copy, 'appendonlydir', log), bytes);
  const path = join(copy, 'r.sock');
  const launched = await launchRedis(await (program ??= findRedis()), [
    ...['--port', '0', '--unixsocket', path, '--dir', copy, '--save', '', '--appendonly', 'yes'],
    ...settings,
  ]);
  return {
    path,
    dir: copy,
    truncated: launched.truncated,
    async [Symbol.asyncDispose]() {
      await stopRedis(launched.process, 'SIGKILL');
      await rm(copy, { recursive: true, force: true });
    },
  };
}
