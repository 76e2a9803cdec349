import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/node';

/**
 * The first sheet of a workbook that holds anything, in a thread of its own: a cell far out makes a table of millions in memory. Stored
 * values only, no formula is carried out.
 */
const sheets = await readWorkbook(Buffer.from(workerData as Uint8Array));
const sheet = sheets.find(({ data }) => data.length > 0);
const rows = (sheet?.data ?? []).map((row) =>
  row.map((cell) =>
    cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : cell === null || cell === undefined
        ? ''
        : String(cell),
  ),
);
parentPort?.postMessage(rows);
