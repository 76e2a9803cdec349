import type { FileRefused } from '@threshold/shared/contract/roster-refusal.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { gatherFiles, type SentFile } from './gather-files.ts';
import { readPlainTable, type PlainTable } from './read-plain-table.ts';
import type { ReadProgress } from './read-progress.ts';
import { readRoster } from './read-roster.ts';
import { recogniseRoster } from './recognise-roster.ts';
import { StoppedReading } from './stopped-reading.ts';

/** What an upload comes to: a roster; a table whose columns somebody must name first; or why it is neither. */
export type UploadRead =
  | { ok: true; roster: Roster; table?: never }
  | ({ ok: true; roster?: never } & PlainTable)
  | FileRefused;

/**
 * Reads an upload: OneRoster or School Data Sync, as one zip or its loose files, or a plain table. Nothing is written anywhere and
 * nothing in it is followed or carried out. Takes seconds of a core where the files are large, and gives way only now and then: in a
 * server it belongs in a thread of its own.
 */
export async function readUpload(
  sent: SentFile[],
  progress: ReadProgress = () => undefined,
): Promise<UploadRead> {
  try {
    const { files, close } = await gatherFiles(sent);
    try {
      const recognised = await recogniseRoster(files);
      return recognised
        ? { ok: true, roster: await readRoster(recognised, progress) }
        : { ok: true, ...(await readPlainTable(files, progress)) };
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof StoppedReading) return error.refused;
    throw error;
  }
}
