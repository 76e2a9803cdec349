import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

/** A file that says which process holds something, and what else the holder left in it. */
export interface Lock {
  readonly owner: ProcessIdentity;
  readonly note?: unknown;
}

/** A lock in the hands of this process. */
export interface HeldLock {
  /** What the killed holder before had noted, if there was one. */
  readonly inherited: unknown;
  /** Puts a note into the lock, for whoever has to take it over. */
  write(note: unknown): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock at `path` for this process, or tells the pid of the live process that has it. A lock whose process
 * is gone is taken over; of two that find it at the same time, one gets it.
 */
export async function takeLock(path: string): Promise<HeldLock | { readonly heldBy: number }> {
  const owner = (await identify(process.pid)) ?? { pid: process.pid, started: '' };
  let inherited: unknown;

  while (!(await create(path, { owner }))) {
    const found = await read(path);
    if (found && (await isRunning(found.owner))) return { heldBy: found.owner.pid };
    // Renaming is the one step that only one of several can do.
    const aside = `${path}-${randomUUID()}`;
    if (!(await moved(path, aside))) continue;
    const dead = await read(aside);
    if (dead && (await isRunning(dead.owner))) {
      // Another was quicker and its new lock was moved instead of the dead one: give it back.
      await rename(aside, path);
      return { heldBy: dead.owner.pid };
    }
    inherited = dead?.note;
    await rm(aside, { force: true });
  }

  return {
    inherited,
    async write(note) {
      const draft = `${path}-${randomUUID()}`;
      await writeFile(draft, JSON.stringify({ owner, note }), { mode: 0o600 });
      await rename(draft, path);
    },
    release: () => rm(path, { force: true }),
  };
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
    return undefined; // gone meanwhile, or not one of ours: it names nobody alive
  }
}

async function moved(path: string, aside: string): Promise<boolean> {
  try {
    await rename(path, aside);
    return true;
  } catch {
    return false; // another was quicker; look again at what it left
  }
}
