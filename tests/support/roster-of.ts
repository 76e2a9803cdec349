import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { sentFiles } from './sent-files.ts';

/** The roster that these files are. Throws where they are none. */
export async function rosterOf(files: Record<string, string | Uint8Array>): Promise<Roster> {
  const read = await readUpload(sentFiles(files));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  return read.roster;
}
