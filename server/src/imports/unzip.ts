import { crc32 } from 'node:zlib';
import {
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl';
import { MAX_FILE, MAX_FILES } from './caps.ts';
import { StoppedReading } from './stopped-reading.ts';

/** One file of an upload, unpacked only when it is asked for. */
export interface PackedFile {
  name: string;
  /** An .xlsx file: its bytes are a zip's, and only `readWorkbook` makes a table of them. */
  workbook?: true;
  bytes(): Promise<Uint8Array>;
  /** Its first bytes, at most so many. */
  beginning(most: number): Promise<Uint8Array>;
}

/** Set on entries made by Unix that are no plain files: links, devices, pipes. */
const KIND = 0o170000;
const PLAIN = 0o100000;

/**
 * The files of a zip by what its directory says, before anything is unpacked. A name that leads out of the zip, a link, an
 * encrypted entry or more entries than any roster has stop all of it. Close it when done.
 */
export async function unzip(
  zip: string | Buffer,
  name: string,
): Promise<{ files: PackedFile[]; close(): void }> {
  const opened = await opening(zip, name);
  try {
    if (opened.entryCount > MAX_FILES)
      throw new StoppedReading('too-many-files', { file: name, limit: MAX_FILES });
    const files: PackedFile[] = [];
    for await (const entry of opened.eachEntry()) {
      const entryName = checked(entry, name);
      if (entryName === null) continue;
      files.push({
        name: entryName,
        bytes: () => unpacked(opened, entry, entryName),
        beginning: (most) => unpacked(opened, entry, entryName, most),
      });
    }
    return { files, close: () => opened.close() };
  } catch (error) {
    opened.close();
    throw error instanceof StoppedReading
      ? error
      : new StoppedReading('zip-broken', { file: name });
  }
}

async function opening(zip: string | Buffer, name: string): Promise<ZipFile> {
  // Names stay bytes here, so that one that leads outside is told as such and not as damage.
  const options = { decodeStrings: false, autoClose: false };
  try {
    return typeof zip === 'string'
      ? await openPromise(zip, options)
      : await fromBufferPromise(zip, options);
  } catch {
    throw new StoppedReading('zip-broken', { file: name });
  }
}

/** The entry's name, or null for a folder and for what systems add by themselves. */
function checked(entry: Entry, zip: string): string | null {
  const bytes = entry.fileName as unknown as Buffer;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0'))
    throw new StoppedReading('zip-path', { file: name });
  if (name.endsWith('/')) return null;
  if (/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name)) return null;
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (kind !== 0 && kind !== PLAIN) throw new StoppedReading('zip-link', { file: name });
  if (entry.isEncrypted()) throw new StoppedReading('zip-encrypted', { file: zip });
  return name;
}

/** What an entry holds. Stops at the cap, whatever the directory said of its size, and at a sum that does not hold. */
async function unpacked(
  zip: ZipFile,
  entry: Entry,
  file: string,
  most = Infinity,
): Promise<Uint8Array> {
  if (entry.uncompressedSize > MAX_FILE)
    throw new StoppedReading('zip-bomb', { file, limit: MAX_FILE });
  const chunks: Buffer[] = [];
  let [size, sum] = [0, 0];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = chunk as Buffer;
      size += piece.length;
      if (size > MAX_FILE) throw new StoppedReading('zip-bomb', { file, limit: MAX_FILE });
      sum = crc32(piece, sum);
      chunks.push(piece);
      if (size >= most) return Buffer.concat(chunks).subarray(0, most);
    }
  } catch (error) {
    throw error instanceof StoppedReading ? error : new StoppedReading('zip-broken', { file });
  }
  if (sum !== entry.crc32) throw new StoppedReading('zip-broken', { file });
  return Buffer.concat(chunks, size);
}
