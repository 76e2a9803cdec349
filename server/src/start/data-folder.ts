import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takeLock } from './lock-file.ts';
import { endProcess, identify, isRunning, type ProcessIdentity } from './process-identity.ts';
import { StartError } from './start-error.ts';

/** The private Redis, as noted in the file `lock` of the data folder: `{ owner, note: RunningRedis }`. */
export interface RunningRedis extends ProcessIdentity {
  /** Path of its socket. */
  readonly address: string;
}

/** The data folder, held by this process alone until it is released. */
export interface HeldFolder {
  /**
   * Notes in the lock which process is the private Redis and where it listens: the next start ends it if this one
   * is killed, and tools of the same machine find it.
   */
  recordRedis(pid: number, address: string): Promise<void>;
  release(): Promise<void>;
}

/** Makes the data folder if need be and proves that it can be written. Throws a StartError. */
export async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    const probe = join(dataDir, `.probe-${randomUUID()}`);
    await writeFile(probe, 'can be written');
    await rm(probe);
  } catch (error) {
    if (error instanceof NotAFolder) {
      throw new StartError(
        `DATA_DIR is ${dataDir}, and ${error.message} is a file, not a folder. Set DATA_DIR to a folder.`,
      );
    }
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${why}). Make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

class NotAFolder extends Error {}

/**
 * Makes the folder and those above it that are missing. Node's own way of doing so never ends below /proc, where a folder that
 * is there cannot be given another inside it (seen with 24.21: a minute at half a core).
 */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') throw new NotAFolder(dirname(path));
    if (error.code !== 'ENOENT') throw error;
  });
  if (found?.isDirectory()) return;
  if (found) throw new NotAFolder(path);
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // Another process may have been quicker.
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * Takes the data folder for this process. If the run before was killed, the Redis it left behind is ended first:
 * two Redis servers on one log would ruin it. Throws a StartError if a live run has the folder.
 */
export async function holdFolder(dataDir: string): Promise<HeldFolder> {
  const lock = await takeLock(join(dataDir, 'lock'));
  if ('heldBy' in lock) {
    throw new StartError(
      `The data folder ${dataDir} is in use by another run of Threshold (process ${lock.heldBy}). Stop that one, or set DATA_DIR to another folder.`,
    );
  }
  const left = lock.inherited as RunningRedis | undefined;
  if (left) {
    if (await isRunning(left)) await endProcess(left);
    await rm(dirname(left.address), { recursive: true, force: true });
  }
  return {
    async recordRedis(pid, address) {
      const redis = await identify(pid);
      if (redis) await lock.write({ ...redis, address } satisfies RunningRedis);
    },
    release: () => lock.release(),
  };
}
