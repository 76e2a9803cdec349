import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@threshold/server/start/run-program.ts';

/** A disk of a few megabytes that can be filled up and freed. */
export interface SmallDisk extends AsyncDisposable {
  readonly folder: string;
  /** Takes all space but that many bytes. */
  fill(left: number): Promise<void>;
  free(): Promise<void>;
}

/** Mounts a tmpfs of that size in a folder of its own; answers in words why not, where this user may not mount. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | string> {
  const folder = await mkdtemp(join(tmpdir(), 'threshold-disk-'));
  const size = `size=${megabytes}m`;
  const mounted = await runProgram('mount', ['-t', 'tmpfs', '-o', size, 'threshold', folder]);
  if (mounted.code !== 0) {
    await rm(folder, { recursive: true, force: true });
    return `A small disk needs the right to mount a tmpfs: ${mounted.output.trim()}`;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill(left) {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    free: () => rm(ballast),
    async [Symbol.asyncDispose]() {
      await runProgram('umount', [folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
