import { readFile, stat } from 'node:fs/promises';
import { MAX_FILES, MAX_UNPACKED, MAX_UPLOAD } from './caps.ts';
import { asWorkbook, isWorkbook } from './office-files.ts';
import { isSomethingElse } from './other-formats.ts';
import { StoppedReading } from './stopped-reading.ts';
import { unzip, type PackedFile } from './unzip.ts';

/** A file as it was sent: what its sender calls it, and where it lies. */
export interface SentFile {
  name: string;
  path: string;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const XLSX = /\.xlsx$/i;

/**
 * The files of an upload, zips opened, workbooks as they are. Nothing is unpacked before somebody asks for its bytes, and all that is unpacked counts
 * against one cap. Close it when done.
 */
export async function gatherFiles(
  sent: SentFile[],
): Promise<{ files: PackedFile[]; close(): void }> {
  const zips: { close(): void }[] = [];
  const files: PackedFile[] = [];
  let [size, unpackedSize] = [0, 0];
  const counted = (file: PackedFile): PackedFile => ({
    ...file,
    async bytes() {
      const bytes = await file.bytes();
      unpackedSize += bytes.length;
      if (unpackedSize > MAX_UNPACKED)
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
      const asked = XLSX.test(name);
      if (!ZIP.every((byte, i) => bytes[i] === byte)) {
        // A text of that name is a list all the same.
        if (asked && bytes.includes(0) && !isSomethingElse(bytes))
          throw new StoppedReading('workbook-broken', { file: name });
        files.push(unpacked(name, bytes));
        continue;
      }
      const zip = await unzip(bytes, name).catch((error: unknown) =>
        asked ? asWorkbook(error) : Promise.reject(error as Error),
      );
      zips.push(zip);
      if (isWorkbook(zip.files, name)) {
        files.push({ ...unpacked(name, bytes), workbook: true });
        continue;
      }
      refuseZips(zip.files);
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

function unpacked(name: string, bytes: Buffer): PackedFile {
  return {
    name,
    bytes: () => Promise.resolve(bytes),
    beginning: (most) => Promise.resolve(bytes.subarray(0, most)),
  };
}

/** Zips within zips are not opened, nor the spreadsheets in them, which are zips. */
function refuseZips(files: PackedFile[]): void {
  const inner = files.find(({ name }) => /\.(?:zip|gz|tgz|7z|rar|xlsx)$/i.test(name));
  if (inner) throw new StoppedReading('zip-in-zip', { file: inner.name });
}
