import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/node';
import type { Workbook } from './read-workbook.ts';

/**
 * The first sheet of a workbook that holds anything, in a thread of its own: a cell far out makes a table of millions in memory. Stored
 * values only, no formula is carried out.
 */
const sheets = await readWorkbook(Buffer.from(workerData as Uint8Array));
const filled = sheets
  .map(({ sheet, data }) => ({ sheet, rows: data.map(cellsOf) }))
  .filter(({ rows }) => rows.some((cells) => cells.length > 0));
const workbook: Workbook = {
  rows: filled[0]?.rows ?? [],
  sheet: filled[0]?.sheet ?? '',
  sheets: filled.length,
};
parentPort?.postMessage(workbook);

/** A row's cells as text, up to the last that says something. */
function cellsOf(row: readonly unknown[]): string[] {
  const end = row.findLastIndex((cell) => textOf(cell).trim() !== '');
  return row.slice(0, end + 1).map(textOf);
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell as string | number | boolean);
}
