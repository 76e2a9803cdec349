import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { SHEET_SIDE } from '@threshold/shared/domain/limits.ts';
import { MAX_WORKBOOK, WORKBOOK_HEAP, WORKBOOK_SECONDS } from './caps.ts';
import { StoppedReading } from './stopped-reading.ts';
import { unzip } from './unzip.ts';

/** A sheet may go on below its table, formatted and empty. Columns end at ZZ. */
const FARTHEST_ROW = 10_000;
const program = new URL('workbook-thread.ts', import.meta.url);

/**
 * The cells of an .xlsx file's first sheet with anything in it, as text. Unpacked within caps before the library sees it, and read in a
 * thread that ends by itself. Throws `StoppedReading` where it is none.
 */
export async function readWorkbook(bytes: Buffer, file: string): Promise<string[][]> {
  await checkInside(bytes, file);
  const worker = new Worker(program, {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: WORKBOOK_HEAP },
    // What it logs by accident would hold names.
    stdout: true,
    stderr: true,
  });
  try {
    const signal = AbortSignal.timeout(WORKBOOK_SECONDS * 1_000);
    const [rows] = (await once(worker, 'message', { signal })) as [string[][]];
    return rows;
  } catch (error) {
    const { name, code } = error as Error & { code?: string };
    if (name === 'AbortError')
      throw new StoppedReading('too-slow', { file, limit: WORKBOOK_SECONDS });
    const full = code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw new StoppedReading(full ? 'too-large' : 'not-a-table', { file });
  } finally {
    await worker.terminate();
  }
}

/** Whether a cell or row stands so far out that the table up to it would fill the memory, whatever little is in it. */
function reachesFar(sheet: Uint8Array): boolean {
  for (const [, column = '', row] of Buffer.from(sheet)
    .toString('latin1')
    .matchAll(/\br="([A-Z]{0,3})(\d{1,7})"/g))
    if (column.length > 2 || Number(row) > FARTHEST_ROW) return true;
  return false;
}

async function checkInside(bytes: Buffer, file: string): Promise<void> {
  const zip = await unzip(bytes, file);
  try {
    const names = zip.files.map(({ name }) => name);
    if (names.includes('mimetype') && names.includes('content.xml'))
      throw new StoppedReading('is-opendocument', { file });
    if (!names.includes('[Content_Types].xml') || !names.includes('xl/workbook.xml'))
      throw new StoppedReading('zip-in-zip', { file });
    let size = 0;
    for (const packed of zip.files) {
      const inside = await packed.beginning(MAX_WORKBOOK + 1);
      size += inside.length;
      if (size > MAX_WORKBOOK) throw new StoppedReading('zip-bomb', { file, limit: MAX_WORKBOOK });
      if (packed.name.startsWith('xl/worksheets/') && reachesFar(inside))
        throw new StoppedReading('too-many-rows', { file, limit: SHEET_SIDE });
    }
  } finally {
    zip.close();
  }
}
