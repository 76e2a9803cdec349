import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogFile, logFolder, readLogList } from './log-list.ts';
import type { RecordMark } from './record-mark.ts';

/** A base with nothing in it, as Redis writes it at its very first start, is smaller. Unit: bytes. */
const EMPTY_BASE = 256;

/**
 * Looks at the files of Redis's log before Redis does, who takes what its list names for everything, and an empty folder for a
 * new one. Answers in words what is wrong, or undefined where nothing is. Changes nothing. To be called while no Redis runs there.
 */
export async function checkLog(redisFolder: string): Promise<string | undefined> {
  const list = await readLogList(redisFolder);
  if (list === 'damaged') return 'the list of its files cannot be read';
  const there = await sizes(logFolder(redisFolder));
  const named = (list ?? []).filter((file) => file.type !== 'old');
  const missing = named.find((file) => !there.has(file.name));
  if (missing) return `${missing.name} is missing`;
  return leftOut(named, there);
}

/**
 * Compares the files of the log with what was known of them. Answers in words what is less, or undefined where nothing is. Files
 * that were replaced by a later base may be gone. To be called once `checkLog` has found nothing.
 */
export async function lessThanKnown(
  redisFolder: string,
  known: RecordMark['files'],
): Promise<string | undefined> {
  const list = (await readLogList(redisFolder)) ?? [];
  const names = list === 'damaged' ? [] : list.map((file) => file.name);
  const there = await sizes(logFolder(redisFolder));
  const rewritten = baseOf(names) > baseOf(known.map((file) => file.name));
  for (const { name, size } of known) {
    if (!names.includes(name)) {
      if (rewritten) continue;
      return `${name} belongs to it and is not there any more`;
    }
    const now = there.get(name) ?? 0;
    if (now < size) return `${name} has ${now} bytes, and ${size} were safely written`;
  }
  return undefined;
}

/** The number of the base, 0 where there is none. */
function baseOf(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(/\.(\d+)\.base\./.exec(name)?.[1] ?? 0)));
}

/**
 * A file with something in it that the list should name. Redis names a growing file before it writes to it; a base it names
 * right after, so that an unnamed one behind the named one is what a crash left.
 */
function leftOut(named: readonly LogFile[], there: Map<string, number>): string | undefined {
  const last = Math.max(0, ...named.filter((file) => file.type === 'incr').map(({ seq }) => seq));
  const based = named.some((file) => file.type === 'base');
  for (const [name, size] of there) {
    const [, seq, kind] = /^appendonly\.aof\.(\d+)\.(base|incr)\.\w+$/.exec(name) ?? [];
    const lost =
      (kind === 'incr' && Number(seq) > last && size > 0) ||
      (kind === 'base' && !based && size > EMPTY_BASE);
    if (lost) return `the list of its files leaves out ${name}`;
  }
  return undefined;
}

async function sizes(folder: string): Promise<Map<string, number>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    names.map(async (name) => [name, (await stat(join(folder, name))).size] as const),
  );
  return new Map(found);
}
