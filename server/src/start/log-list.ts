import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of Redis's log: a base is written once, an incr grows; old ones are about to be removed. */
export interface LogFile {
  readonly name: string;
  readonly seq: number;
  readonly type: 'base' | 'incr' | 'old';
}

const LIST = 'appendonly.aof.manifest';
const types = { b: 'base', i: 'incr', h: 'old' } as const;

/** Where Redis keeps the log, in its data folder. */
export function logFolder(redisFolder: string): string {
  return join(redisFolder, 'appendonlydir');
}

/**
 * The files that Redis's own list of its log names, in its order; undefined where there is no list, 'damaged' where a line of
 * it cannot be read or its end is missing.
 */
export async function readLogList(
  redisFolder: string,
): Promise<readonly LogFile[] | undefined | 'damaged'> {
  let text: string;
  try {
    text = await readFile(join(logFolder(redisFolder), LIST), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n');
  if (lines.pop() !== '') return 'damaged';
  const files: LogFile[] = [];
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    const [, name, seq, type] = /^file ([\w.-]+) seq (\d+) type ([bih])$/.exec(line) ?? [];
    if (name === undefined) return 'damaged';
    files.push({ name, seq: Number(seq), type: types[type as keyof typeof types] });
  }
  return files;
}
