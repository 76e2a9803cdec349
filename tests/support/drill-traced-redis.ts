import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { findProgram } from '@threshold/server/start/find-program.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { launchRedis } from '@threshold/server/start/launch-redis.ts';
import type { TestRedis } from './start-redis.ts';

/** A Redis under strace: what of its log was on the disk at any moment can be said afterwards. */
export interface TracedRedis extends TestRedis {
  /** How the log came to the disk, oldest first; once Redis has ended. */
  syncs(): Promise<Sync[]>;
}

/** One fdatasync of the log that came to its end. */
interface Sync {
  /** When it had ended, by the machine's clock. Unit: epoch ms. */
  at: number;
  /** Length of the log that it made safe. Unit: bytes. */
  bytes: number;
}

/** Starts an empty Redis under strace, with `appendfsync always`. It keeps one log file, and cannot be started again. */
export async function startTracedRedis(): Promise<TracedRedis> {
  const strace = await findProgram({
    names: ['strace'],
    aptPackage: 'strace',
    brewPackage: 'strace',
    otherwise: 'The power-cut drill needs it: install strace and run again.',
  });
  const dir = await mkdtemp(join(tmpdir(), 'threshold-drill-'));
  const path = join(dir, 'r.sock');
  const trace = join(dir, 'trace.txt');
  const calls = 'trace=openat,write,fdatasync';
  const launched = await launchRedis(strace, [
    ...['-f', '--seccomp-bpf', '-ttt', '-T', '-s', '0', '-e', calls, '-o', trace],
    await findRedis(),
    ...['--port', '0', '--unixsocket', path, '--dir', dir, '--save', ''],
    ...['--appendonly', 'yes', '--appendfsync', 'always'],
    ...['--auto-aof-rewrite-percentage', '0'],
  ]);
  // The process launched is strace; ended by a signal it would let Redis go on.
  const info = await askRedis(path, [['INFO', 'server']]);
  const pid = Number(/process_id:(\d+)/.exec(info)?.[1]);
  const strayed = () => process.kill(pid, 'SIGKILL');
  process.once('exit', strayed);
  const kill9 = async () => {
    if (launched.process.exitCode !== null || launched.process.signalCode !== null) return;
    const ended = once(launched.process, 'exit');
    process.off('exit', strayed);
    process.kill(pid, 'SIGKILL');
    await ended;
  };
  const stop = async () => {
    await kill9();
    await rm(dir, { recursive: true, force: true });
  };
  return {
    ...{ path, dir, pid, truncated: launched.truncated, kill9, stop },
    restart: () => Promise.reject(new Error('a traced Redis is not started again')),
    syncs: async () => readSyncs(await readFile(trace, 'utf8')),
    [Symbol.asyncDispose]: stop,
  };
}

const line = /^(\d+) +(\d+\.\d+) (?:<\.\.\. )?(\w+)(.*)$/;

/**
 * Reads `strace -f -ttt -T` of openat, write and fdatasync. A sync makes safe what was written before it began; it runs
 * in another thread with `everysec`, and strace then tells its beginning and its end apart.
 */
function readSyncs(trace: string): Sync[] {
  const syncs: Sync[] = [];
  const begun = new Map<string, number>();
  let log: string | undefined;
  let written = 0;
  for (const text of trace.split('\n')) {
    const [, thread = '', seconds, call, rest = ''] = line.exec(text) ?? [];
    if (!call) continue;
    const resumed = rest.startsWith(' resumed>');
    const result = / = (-?\d+)/.exec(rest)?.[1];
    const file = /^\((\d+)/.exec(rest)?.[1];
    if (call === 'openat' && rest.includes('.incr.aof')) log = result;
    if (log === undefined) continue;
    if (call === 'write' && file === log) begun.set(thread, 0);
    if (call === 'write' && begun.has(thread) && result !== undefined) {
      written += Math.max(0, Number(result));
      begun.delete(thread);
    }
    if (call === 'fdatasync' && file === log) begun.set(thread, written);
    if (call === 'fdatasync' && begun.has(thread) && result === '0') {
      const took = resumed ? 0 : Number(/<([\d.]+)>$/.exec(rest)?.[1]);
      syncs.push({ at: (Number(seconds) + took) * 1000, bytes: begun.get(thread)! });
      begun.delete(thread);
    }
  }
  return syncs;
}
