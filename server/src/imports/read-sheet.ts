import type { ObservedRead, SheetRows } from '@threshold/shared/contract/observed.ts';
import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { fitsSheet } from '@threshold/shared/domain/fits-sheet.ts';
import { LIST_ROWS, SHEET_BYTES, SHEET_SIDE } from '@threshold/shared/domain/limits.ts';
import { sheetText } from '@threshold/shared/domain/sheet-text.ts';
import { CLASS_WORKBOOK, MAX_SHEET_CELL } from './caps.ts';
import { csvRecords } from './csv-records.ts';
import { detectEncoding } from './detect-encoding.ts';
import { isSomethingElse } from './other-formats.ts';
import { readWorkbook } from './read-workbook.ts';
import { separatorOf } from './separator-of.ts';
import { StoppedReading } from './stopped-reading.ts';
import { textLines } from './text-lines.ts';
import { withoutSepLine } from './without-sep-line.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * A sheet of cells out of an .xlsx file or any table as text, whatever its separator and encoding; cells copied out of a spreadsheet are
 * such a text. Rows and columns stand in their places. Nothing in a cell is ever carried out. Where the encoding was guessed the cells are
 * bytes yet (`byte-signs.ts`), for somebody may say another.
 */
export async function readSheet(
  bytes: Uint8Array,
  name: string,
): Promise<NonNullable<ObservedRead['sheet']>> {
  try {
    if (bytes.length > SHEET_BYTES)
      throw new StoppedReading('too-large', { file: name, limit: SHEET_BYTES });
    const packed = ZIP.every((byte, i) => bytes[i] === byte);
    if (packed)
      return {
        ...{ ok: true, guessed: null },
        rows: bounded((await readWorkbook(bytes, name, CLASS_WORKBOOK)).rows, name, null),
      };
    const { rows, guessed } = textRows(bytes, name);
    return { ok: true, guessed, rows: bounded(rows, name, guessed) };
  } catch (error) {
    if (error instanceof StoppedReading) return error.refused;
    throw error;
  }
}

function textRows(
  bytes: Uint8Array,
  file: string,
): { rows: SheetRows; guessed: ListEncoding | null } {
  const other = isSomethingElse(bytes);
  if (other) throw new StoppedReading(other, { file });
  const written = detectEncoding(bytes);
  if (!written) throw new StoppedReading('not-text', { file });
  const guessed = written.guessed ? (written.encoding as ListEncoding) : null;
  const encoding = guessed ? 'bytes' : written.encoding;
  const lines = () => withoutSepLine(textLines(bytes, encoding, file));
  const separator = separatorOf(lines());
  const rows: SheetRows = [];
  /** Known once there are more rows than another sheet may have. */
  let isList: boolean | undefined;
  for (const record of csvRecords(lines(), separator, file)) {
    if (record.line > SHEET_SIDE) isList ??= fitsSheet(rows, guessed, record.line);
    if (isList === false || record.line > LIST_ROWS)
      throw new StoppedReading('too-many-rows', { file, limit: isList ? LIST_ROWS : SHEET_SIDE });
    while (rows.length < record.line - 1) rows.push([]);
    if ('cells' in record) rows.push(record.cells);
    else if (record.broken === 'row-too-long')
      throw new StoppedReading('too-many-columns', { file, limit: SHEET_SIDE });
    // What a quote left open is nobody's name, and is shown as such.
    else rows.push([record.text]);
  }
  return { rows, guessed };
}

/** Cells without signs that would part them, rows and columns without empty ends. */
function bounded(rows: SheetRows, file: string, guessed: ListEncoding | null): SheetRows {
  const clean = rows.slice(0, LIST_ROWS + 1).map((row) => {
    const cells = row.map((cell) => cell.slice(0, MAX_SHEET_CELL).replaceAll(/\s+/gu, ' ').trim());
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
  while (clean.at(-1)?.length === 0) clean.pop();
  if (clean.length === 0) throw new StoppedReading('empty', { file });
  if (!fitsSheet(clean, guessed))
    throw new StoppedReading('too-many-rows', { file, limit: SHEET_SIDE });
  if (clean.some((row) => row.length > SHEET_SIDE))
    throw new StoppedReading('too-many-columns', { file, limit: SHEET_SIDE });
  // It goes through a form, which takes no more; small files may hold much.
  if (Buffer.byteLength(sheetText(clean)) > SHEET_BYTES)
    throw new StoppedReading('too-large', { file, limit: SHEET_BYTES });
  return clean;
}
