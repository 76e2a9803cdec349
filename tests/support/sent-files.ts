import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import type { SentFile } from '@threshold/server/imports/gather-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Files as they lie after they were sent: by name, a text or bytes. Removed with the test. */
export function sentFiles(files: Record<string, string | Uint8Array>): SentFile[] {
  const folder = temporaryFolder();
  return Object.entries(files).map(([name, content], i) => {
    const path = join(folder, String(i));
    writeFileSync(path, content);
    return { name, path };
  });
}

/** A zip of files by their names in it. `mode` makes an entry something else than a plain file. */
export async function zipOf(
  files: Record<string, string | Uint8Array>,
  mode = 0o100644,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as string), name, { mode, compressionLevel: 1 });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
