import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from './durable-file.ts';
import { StartError } from './start-error.ts';

const mark = z.object({
  /** Base and growing files of Redis's log, and how much of each is surely on the disk. Unit: bytes. */
  files: z.array(z.object({ name: z.string(), size: z.int().min(0) })),
  /** How many schools the record held. */
  schools: z.int().min(0),
  /** The demo was loaded. */
  demo: z.boolean(),
});

/**
 * What is known of the record outside Redis, so that a record that lost more than a crash can take is never taken for a whole
 * one, or for a new one.
 */
export type RecordMark = z.infer<typeof mark>;

/** The mark that was written last; undefined where none ever was. Throws a StartError where it cannot be read. */
export async function readMark(path: string): Promise<RecordMark | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const read = mark.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new StartError(
    `The file ${path}, which says how much the record held, is damaged, so nothing was started. Put back a backup of the data folder, or remove that file if you are sure that the record is whole.`,
  );
}

export async function writeMark(path: string, known: RecordMark): Promise<void> {
  await writeDurably(path, `${JSON.stringify(known)}\n`);
}

/** Where the mark stands: of the private Redis's record, or of what a Redis of REDIS_URL holds. */
export function markPath(dataDir: string, of: 'private' | 'given' = 'private'): string {
  return join(dataDir, of === 'private' ? 'record-mark' : 'redis-url-mark');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
