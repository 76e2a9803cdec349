import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { writeDurably } from './durable-file.ts';

type Place = Pick<Config, 'dataDir' | 'host'>;

/** Where a browser of this machine finds what listens on that port, without a slash at the end. */
export function hereOn(port: number, host?: string): string {
  const everywhere = host === undefined || host === '0.0.0.0' || host === '::';
  if (everywhere) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Notes in the data folder where this run listens, for the commands of whoever runs the machine: the port may have been
 * picked by the system, or be another than theirs says. Answers how to take the note away.
 */
export async function noteAddress(
  { dataDir, host }: Place,
  port: number,
): Promise<() => Promise<void>> {
  const path = join(dataDir, 'address');
  await writeDurably(path, `${hereOn(port, host)}\n`);
  return () => rm(path, { force: true });
}

/** What was noted by the run on that folder; undefined where nothing was. Rejects where a note is there and cannot be read. */
export async function notedAddress(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, 'address'), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return URL.canParse(text.trim()) ? text.trim() : undefined;
}
