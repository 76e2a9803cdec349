import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess, identify, isRunning, type ProcessIdentity } from './process-identity.ts';
import { StartError } from './start-error.ts';

/** The data folder, held by this process alone until it is released. */
export interface HeldFolder {
  /**
   * Writes into the lock which process is the private Redis and where it listens: the next start ends it if this one
   * is killed, and tools of the same machine find it.
   */
  recordRedis(pid: number, address: string): Promise<void>;
  release(): Promise<void>;
}

/** What the file `lock` in the data folder holds, as JSON. */
export interface Lock {
  readonly owner: ProcessIdentity;
  readonly redis?: ProcessIdentity & { readonly address: string };
}

/** Makes the data folder if need be and proves that it can be written. Throws a StartError. */
export async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const probe = join(dataDir, `.probe-${process.pid}-${randomUUID()}`);
    await writeFile(probe, 'can be written');
    await rm(probe);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${why}). Make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Takes the data folder for this process. A lock left by a killed run is taken over, and the Redis which that run
 * left behind is ended first: two Redis servers on one log would ruin it. Throws a StartError if a live run has it.
 */
export async function holdFolder(dataDir: string): Promise<HeldFolder> {
  const path = join(dataDir, 'lock');
  const owner = (await identify(process.pid)) ?? { pid: process.pid, started: '' };
  let lock: Lock = { owner };

  for (let tries = 0; !(await create(path, lock)); tries++) {
    const found = await read(path);
    if (found && (await isRunning(found.owner))) throw inUse(dataDir, found.owner.pid);
    // Two starts may find the same dead lock: renaming is the one step that only one of them can win.
    const aside = `${path}-${randomUUID()}`;
    if (!(await moveAside(path, aside))) continue;
    const moved = await read(aside);
    if (moved && moved.owner.pid !== found?.owner.pid && (await isRunning(moved.owner))) {
      await rename(aside, path);
      throw inUse(dataDir, moved.owner.pid);
    }
    if (moved?.redis && (await isRunning(moved.redis))) await endProcess(moved.redis);
    await rm(aside, { force: true });
    if (tries > 20)
      throw new StartError(
        `The lock ${path} cannot be taken. Remove it if no Threshold is running.`,
      );
  }

  return {
    async recordRedis(pid, address) {
      const redis = await identify(pid);
      if (!redis) return;
      lock = { owner, redis: { ...redis, address } };
      const next = `${path}-${randomUUID()}`;
      await writeFile(next, JSON.stringify(lock), { mode: 0o600 });
      await rename(next, path);
    },
    async release() {
      await rm(path, { force: true });
    },
  };
}

function inUse(dataDir: string, pid: number): StartError {
  return new StartError(
    `The data folder ${dataDir} is in use by another run of Threshold (process ${pid}). Stop that one, or set DATA_DIR to another folder.`,
  );
}

/** Creates the lock whole or not at all: a link to a finished file, so nobody reads half of it. */
async function create(path: string, lock: Lock): Promise<boolean> {
  const draft = `${path}-${randomUUID()}`;
  await writeFile(draft, JSON.stringify(lock), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function read(path: string): Promise<Lock | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Lock;
  } catch {
    return undefined; // gone meanwhile, or not one of ours: nobody alive is named by it
  }
}

async function moveAside(path: string, aside: string): Promise<boolean> {
  try {
    await rename(path, aside);
    return true;
  } catch {
    return false; // another start was quicker; look again at what it left
  }
}
