import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from './process-identity.ts';

const named = /^threshold-roster-(?<pid>\d+)-(?<mark>[0-9a-f]{12})-[^/]+$/;

/** Folders of uploads, which nobody else may open, each named after the process it is of. */
export const uploadFolders = {
  /** A new one. Whoever asks removes it as soon as it was read. */
  async add(): Promise<string> {
    own ??= identify(process.pid);
    const mark = markOf((await own) ?? { pid: process.pid, started: '' });
    return mkdtemp(join(tmpdir(), `threshold-roster-${process.pid}-${mark}-`));
  },

  /** Removes those whose process was killed before it could: names and e-mails stand in them. What cannot be removed stays. Answers the names. */
  async clear(): Promise<string[]> {
    const removed: string[] = [];
    for (const name of await readdir(tmpdir()).catch(() => [])) {
      const { pid, mark } = named.exec(name)?.groups ?? {};
      if (pid === undefined) continue;
      const holder = await identify(Number(pid));
      // Its number may have been given again, so its start must be the same too.
      if (holder && markOf(holder) === mark) continue;
      const remove = rm(join(tmpdir(), name), { recursive: true, force: true });
      await remove.then(
        () => removed.push(name),
        () => undefined, // another user's
      );
    }
    return removed.toSorted();
  },
};

let own: ReturnType<typeof identify> | undefined;

function markOf({ started }: ProcessIdentity): string {
  return createHash('sha256').update(started).digest('hex').slice(0, 12);
}
