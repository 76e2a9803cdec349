import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A redis-server that accepts connections. */
export interface LaunchedRedis {
  readonly process: ChildProcess;
  readonly pid: number;
  /** The log ended in the middle of a write, and Redis cut that end off while loading. */
  readonly truncated: boolean;
}

/** Redis ended before it was ready; `lines` are the last it said. */
export class RedisDidNotStart extends Error {
  override name = 'RedisDidNotStart';
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.findLast((line) => line.trim()) ?? 'Redis said nothing.');
    this.lines = lines;
  }
}

/** Every Redis of this process that lives: whatever ends the process, save kill -9, ends them too. */
const live = new Set<ChildProcess>();
process.on('exit', () => live.forEach((child) => child.kill('SIGTERM')));

/**
 * Starts redis-server and returns once it has loaded its data and listens. It gets a process group of its own, so
 * that a Ctrl-C in the terminal reaches only us and Redis is stopped last. Throws RedisDidNotStart.
 * `hear` is given every line it prints, for as long as it lives.
 */
export async function launchRedis(
  program: string,
  args: readonly string[],
  hear: (line: string) => void = () => undefined,
): Promise<LaunchedRedis> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  live.add(child);
  child.once('exit', () => live.delete(child));
  const last: string[] = [];
  let truncated = false;

  await new Promise<void>((ready, failed) => {
    const listen = (line: string) => {
      hear(line);
      last.push(line);
      if (last.length > 40) last.shift();
      if (line.includes('aof-load-truncated is enabled')) truncated = true;
      if (/ready to accept connections/i.test(line)) ready();
    };
    createInterface({ input: child.stdout }).on('line', listen);
    createInterface({ input: child.stderr }).on('line', listen);
    child.on('error', (error) => failed(new RedisDidNotStart([error.message])));
    child.on('close', () => failed(new RedisDidNotStart(last)));
  });
  // The pid is there: a child without one has failed above.
  return { process: child, pid: child.pid ?? 0, truncated };
}

/** Sends a Redis the signal and waits until it has ended; after eight seconds it is killed. */
export async function stopRedis(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await gone;
  clearTimeout(timer);
}
