import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WorkbookCaps } from './caps.ts';
import { asWorkbook, isWorkbook } from './office-files.ts';
import { StoppedReading } from './stopped-reading.ts';
import { unzip } from './unzip.ts';

/** The first sheet of a workbook with anything in it, and how many such there are. */
export interface Workbook {
  /** As text, in their places; rows end with their last cell that says something. */
  rows: string[][];
  /** What the sheet is called. */
  sheet: string;
  sheets: number;
}

const program = new URL('workbook-thread.ts', import.meta.url);

/**
 * The cells of an .xlsx file's first sheet with anything in it. Unpacked within caps before the library sees it, and read in a thread
 * that ends by itself. Throws `StoppedReading` where it is none.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  caps: WorkbookCaps,
): Promise<Workbook> {
  await checkInside(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), file, caps);
  const worker = new Worker(program, {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: caps.heap },
    // What it logs by accident would hold names.
    stdout: true,
    stderr: true,
  });
  try {
    const signal = AbortSignal.timeout(caps.seconds * 1_000);
    const [workbook] = (await once(worker, 'message', { signal })) as [Workbook];
    return workbook;
  } catch (error) {
    const { name, code } = error as Error & { code?: string };
    if (name === 'AbortError') throw new StoppedReading('too-slow', { file, limit: caps.seconds });
    const full = code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw new StoppedReading(full ? 'too-large' : 'workbook-broken', { file });
  } finally {
    await worker.terminate();
  }
}

async function checkInside(bytes: Buffer, file: string, caps: WorkbookCaps): Promise<void> {
  const zip = await unzip(bytes, file).catch(asWorkbook);
  try {
    if (!isWorkbook(zip.files, file)) throw new StoppedReading('is-zip', { file });
    let size = 0;
    for (const packed of zip.files) {
      const inside = await packed.beginning(caps.bytes + 1).catch(asWorkbook);
      size += inside.length;
      if (size > caps.bytes) throw new StoppedReading('zip-bomb', { file, limit: caps.bytes });
      if (packed.name.startsWith('xl/worksheets/')) checkReach(inside, file, caps);
    }
  } finally {
    zip.close();
  }
}

/** Refuses a sheet with a cell or row so far out that the table up to it would fill the memory. */
function checkReach(sheet: Uint8Array, file: string, caps: WorkbookCaps): void {
  const text = Buffer.from(sheet).toString('latin1');
  for (const [, column = '', row] of text.matchAll(/\br\s*=\s*["']([A-Z]{0,3})(\d{1,7})["']/gi)) {
    if (Number(row) > caps.rows)
      throw new StoppedReading('too-many-rows', { file, limit: caps.rows });
    if (columnOf(column) > caps.columns)
      throw new StoppedReading('too-many-columns', { file, limit: caps.columns });
  }
}

/** A is 1, Z 26, AA 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
