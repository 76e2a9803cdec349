import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How Redis names what it is still writing: a new log or a snapshot, under the number of the process that writes. */
const unfinished = /^temp-(?:rewriteaof-(?:bg-)?)?\d+(?:\.\d+)?\.(?:aof|rdb)$/;

/**
 * Removes what a Redis that was killed while rewriting its log left half written: as big as the record each time, and read by
 * nobody ever again. Nothing else is touched. To be called while no Redis runs on that folder; a rewriting child that outlived
 * its Redis loses a file nobody waits for. Answers the names.
 */
export async function clearLeftovers(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => unfinished.test(name)).toSorted();
  for (const name of names) await rm(join(folder, name), { force: true });
  return names;
}
