import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  endProcess,
  isRunning,
  type ProcessIdentity,
} from '@threshold/server/start/process-identity.ts';
import type { RunningRedis } from '@threshold/server/start/data-folder.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program under test: `npm start`, or what it runs. */
export interface RunningProgram {
  readonly process: ChildProcess;
  /** All it has printed so far, stdout and stderr as they came. */
  output(): string;
  /** What it printed to stderr so far. */
  errors(): string;
  /** Its exit code once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Waits until the output matches, and returns the match. Throws with the output when the program ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** A process group of its own, so that a signal can be sent to all of it as a terminal does. */
  readonly ownGroup?: boolean;
}

/** Starts a program with only the given settings of Threshold: none leak in from whoever runs the tests. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): RunningProgram {
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...bareEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: options.ownGroup ?? false,
  });
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      listeners.forEach((look) => look());
    });
  }
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((found, failed) => {
      const look = () => {
        const match = pattern.exec(output);
        if (!match) return;
        listeners.delete(look);
        found(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => failed(new Error(`It ended without saying ${pattern}:\n${output}`)));
    });
  return { process: child, output: () => output, errors: () => errors, ended, says };
}

/** A Threshold that listens, as its own process. */
export interface RunningThreshold extends RunningProgram {
  /** Such as http://localhost:41234, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** The process and socket of its private Redis. */
  redis(): Promise<RunningRedis>;
  /** Sends SIGTERM (or the signal) and returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts what `npm start` runs, on a port of its own, with an empty data folder unless one is given, and waits until it listens. */
export async function startThreshold(
  dataDir: string,
  env: RunOptions['env'] = {},
): Promise<RunningThreshold> {
  const running = runThreshold([], { PORT: '0', SEED_DEMO: '0', DATA_DIR: dataDir, ...env });
  const [, url = ''] = await running.says(/on this machine\s+(http:\S+)/);
  return {
    ...running,
    url,
    dataDir,
    async redis() {
      const lock = await readLock(dataDir);
      if (!lock.note) throw new Error('The lock names no Redis.');
      return lock.note;
    },
    async stop(signal = 'SIGTERM') {
      running.process.kill(signal);
      return await running.ended;
    },
  };
}

/** Starts what `npm start` runs and returns at once. */
export function runThreshold(args: readonly string[], env: RunOptions['env'] = {}): RunningProgram {
  return runCommand(process.execPath, [join(root, 'server', 'start.mjs'), ...args], { env });
}

/** Who holds a data folder, and the private Redis they run on it. */
export async function readLock(
  dataDir: string,
): Promise<{ owner: ProcessIdentity; note?: RunningRedis }> {
  return JSON.parse(await readFile(join(dataDir, 'lock'), 'utf8')) as Awaited<
    ReturnType<typeof readLock>
  >;
}

/** The environment without settings of Threshold and without what vitest and npm add to it. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const ours = [
    'PORT',
    'HOST',
    'DATA_DIR',
    'REDIS_URL',
    'PUBLIC_ORIGIN',
    'SECRET_KEY',
    'SEED_DEMO',
    'LOG_LEVEL',
  ];
  const kept = Object.entries(process.env).filter(
    ([name]) => !ours.includes(name) && !/^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/i.test(name),
  );
  return Object.fromEntries(kept);
}

/** Kills a program at once if it still runs, and the Redis it had; for cleaning up after a failed test. */
export async function killIfAlive(running: RunningProgram, dataDir: string): Promise<void> {
  if (running.process.exitCode === null && running.process.signalCode === null) {
    running.process.kill('SIGKILL');
    await once(running.process, 'close');
  }
  const lock = await readLock(dataDir).catch(() => undefined);
  if (lock?.note && (await isRunning(lock.note))) await endProcess(lock.note);
}
