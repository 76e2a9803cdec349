import { readFile, stat } from 'node:fs/promises';
import { MAX_FILES, MAX_UNPACKED, MAX_UPLOAD } from './caps.ts';
import { StoppedReading } from './stopped-reading.ts';
import { unzip, type PackedFile } from './unzip.ts';

/** A file as it was sent: what its sender calls it, and where it lies. */
export interface SentFile {
  name: string;
  path: string;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The files of an upload, zips opened. Nothing is unpacked before somebody asks for its bytes, and all that is unpacked counts
 * against one cap. Close it when done.
 */
export async function gatherFiles(
  sent: SentFile[],
): Promise<{ files: PackedFile[]; close(): void }> {
  const zips: { close(): void }[] = [];
  const files: PackedFile[] = [];
  let [size, unpacked] = [0, 0];
  const counted = (file: PackedFile): PackedFile => ({
    ...file,
    async bytes() {
      const bytes = await file.bytes();
      unpacked += bytes.length;
      if (unpacked > MAX_UNPACKED)
        throw new StoppedReading('zip-bomb', { file: file.name, limit: MAX_UNPACKED });
      return bytes;
    },
  });
  const close = () => zips.forEach((zip) => zip.close());
  try {
    if (sent.length === 0) throw new StoppedReading('empty');
    for (const { path } of sent) {
      size += (await stat(path)).size;
      if (size > MAX_UPLOAD) throw new StoppedReading('too-large', { limit: MAX_UPLOAD });
    }
    for (const { name, path } of sent) {
      const bytes = await readFile(path);
      if (!ZIP.every((byte, i) => bytes[i] === byte)) {
        files.push({
          name,
          bytes: () => Promise.resolve(bytes),
          beginning: (most) => Promise.resolve(bytes.subarray(0, most)),
        });
        continue;
      }
      const zip = await unzip(bytes, name);
      zips.push(zip);
      refuseOffice(zip.files, name);
      files.push(...zip.files.map(counted));
    }
    if (files.length === 0) throw new StoppedReading('empty', { file: sent[0]!.name });
    if (files.length > MAX_FILES) throw new StoppedReading('too-many-files', { limit: MAX_FILES });
    return { files, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Zips within zips are not opened, and spreadsheets, which are zips, are told by their name. */
function refuseOffice(files: PackedFile[], zip: string): void {
  const names = files.map(({ name }) => name);
  if (names.some((name) => name === '[Content_Types].xml'))
    throw new StoppedReading('is-excel', { file: zip });
  if (names.includes('mimetype') && names.includes('content.xml'))
    throw new StoppedReading('is-opendocument', { file: zip });
  const inner = names.find((name) => /\.(?:zip|gz|tgz|7z|rar|xlsx)$/i.test(name));
  if (inner !== undefined) throw new StoppedReading('zip-in-zip', { file: inner });
}
