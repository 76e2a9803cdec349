import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { totalmem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../log.ts';
import { checkLog, lessThanKnown } from './check-log.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { cutTornLog, TornTooEarly } from './cut-torn-log.ts';
import { damagedRecord, shrunkRecord } from './damaged-record.ts';
import { launchRedis, RedisDidNotStart, stopRedis, type LaunchedRedis } from './launch-redis.ts';
import { markPath, readMark } from './record-mark.ts';
import { StartError } from './start-error.ts';

const settingsFile = fileURLToPath(new URL('../../../deploy/redis.conf', import.meta.url));

/** Redis refuses a longer socket path. */
const longestSocketPath = 107;

/** The part of the machine's memory that Redis may fill; the rest is for the server and for rewriting the log. */
const shareOfMemory = 0.75;

/** The Redis that only this run of Threshold uses. */
export interface PrivateRedis {
  /** Path of its unix socket; the same after it was started again. */
  readonly address: string;
  /** The end of the log was torn and cut off, now or in a run that could not deal with it: epochs must be renewed. */
  readonly truncated: boolean;
  /** How much this start cut off a torn end. Unit: bytes. */
  readonly cutOff: number;
  /** To be called once epochs are renewed; until then every start reports the cut again. */
  forgetTruncation(): Promise<void>;
  /** Calls `listener` when Redis had to be started again and the end of its log was torn; also if it was so before. */
  onTruncated(listener: () => void): void;
  stop(): Promise<void>;
}

interface PrivateRedisOptions {
  /** Path of redis-server. */
  readonly program: string;
  readonly dataDir: string;
  readonly log: Log;
  /** Told the process and the socket each time a Redis was started. */
  readonly onStarted: (pid: number, address: string) => Promise<void>;
}

/**
 * Starts Redis on the data folder and keeps it running: when it ends by itself (a full disk ends it) it is started
 * again, at first at once and then every two seconds. Throws a StartError, when the data is damaged with what to do.
 */
export async function startPrivateRedis(options: PrivateRedisOptions): Promise<PrivateRedis> {
  const { dataDir, log } = options;
  const folder = redisFolderOf(dataDir);
  const mark = join(dataDir, 'redis-was-truncated');
  const marked = markPath(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const socketFolder = await makeSocketFolder();
  const address = join(socketFolder, 'r.sock');
  const args = [
    ...[settingsFile, '--port', '0', '--unixsocket', address, '--unixsocketperm', '700'],
    ...['--dir', folder, '--maxmemory', String(maxMemory())],
  ];

  let stopping = false;
  let launching: Promise<LaunchedRedis> | undefined;
  let pause: NodeJS.Timeout | undefined;
  const whileRunning = new EventEmitter<{ truncated: [] }>();
  let missed = false;
  let cutOff = 0;

  const launchOnWholeLog = async (): Promise<LaunchedRedis> => {
    const damage = await checkLog(folder);
    if (damage) throw damagedRecord(folder, damage);
    const known = (await readMark(marked))?.files ?? [];
    const less = await lessThanKnown(folder, known);
    if (less) throw shrunkRecord(folder, less, marked);
    const leftovers = await clearLeftovers(folder);
    if (leftovers.length > 0)
      log.info({ leftovers }, 'removed what a killed redis left half written');
    const torn = await cutTornLog(folder, known).catch((error: unknown) => {
      throw error instanceof TornTooEarly ? shrunkRecord(folder, error.message, marked) : error;
    });
    cutOff += torn;
    const started = await launchRedis(options.program, args, (line) => log.debug({ redis: line }));
    return torn > 0 ? { ...started, truncated: true } : started;
  };
  const launch = async (): Promise<LaunchedRedis> => {
    const begun = performance.now();
    launching = launchOnWholeLog();
    const started = await launching;
    started.process.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'redis ended; starting it again');
      again(performance.now() - begun > 10_000 ? 0 : 200);
    });
    return started;
  };
  const record = async (started: LaunchedRedis): Promise<void> => {
    if (started.truncated) {
      log.warn({ bytes: cutOff }, 'cut off a torn end of the log');
      await writeFile(mark, 'Epochs have yet to be renewed.', { flush: true });
    }
    await options.onStarted(started.pid, address);
  };
  const relaunch = async (): Promise<void> => {
    let started: LaunchedRedis;
    try {
      started = await launch();
    } catch (error) {
      log.error({ err: explain(error, folder) }, 'redis cannot be started again');
      if (!stopping) again(2_000);
      return;
    }
    if (started.truncated) missed = !whileRunning.emit('truncated');
    // A full disk may be why Redis ended: that this cannot be written either must not stop it.
    await record(started).catch((error: unknown) => log.error({ err: error }, 'lock not written'));
  };
  const again = (wait: number) => {
    pause = setTimeout(() => void relaunch(), wait);
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    clearTimeout(pause);
    await launching?.then(
      (started) => stopRedis(started.process),
      () => undefined,
    );
    await rm(socketFolder, { recursive: true, force: true });
  };

  try {
    await record(await launch());
  } catch (error) {
    await stop();
    throw explain(error, folder);
  }
  return {
    address,
    truncated: await stat(mark).then(
      () => true,
      () => false,
    ),
    cutOff,
    forgetTruncation: () => rm(mark, { force: true }),
    onTruncated(listener) {
      whileRunning.on('truncated', listener);
      if (missed) listener();
    },
    stop,
  };
}

/** Where a private Redis keeps its files. */
export function redisFolderOf(dataDir: string): string {
  return join(dataDir, 'redis');
}

/** A folder for the socket that only this user may enter, short enough for Redis: some systems have long temporary folders. */
async function makeSocketFolder(): Promise<string> {
  const temporary = join(tmpdir(), 'threshold-');
  const short = temporary.length + '123456/r.sock'.length < longestSocketPath;
  return await mkdtemp(short ? temporary : '/tmp/threshold-');
}

/** Bytes Redis may use: a share of the machine's memory, or of the container's where that is less. */
function maxMemory(): number {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return Math.floor(memory * shareOfMemory);
}

const signsOfDamage =
  /bad file format|rdb checksum|short read or oom|unrecoverable error|corrupt|error in rdb|format error|fatal error loading|fatal aof|unknown command|unexpected end of file/i;

function explain(error: unknown, folder: string): unknown {
  if (!(error instanceof RedisDidNotStart)) return error;
  const damaged = error.lines.some((line) => signsOfDamage.test(line));
  if (damaged) return damagedRecord(folder);
  return new StartError(`Redis did not start: ${error.message.replace(/^.*? [#*] /, '')}`);
}
