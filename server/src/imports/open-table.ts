import type { TextEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { MAX_COLUMNS } from './caps.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { detectEncoding } from './detect-encoding.ts';
import { isSomethingElse } from './other-formats.ts';
import { firstLines, headingRow, type KnownCells } from './heading-row.ts';
import { separatorOf, separators } from './separator-of.ts';
import { StoppedReading } from './stopped-reading.ts';
import { textLines } from './text-lines.ts';
import { withoutSepLine } from './without-sep-line.ts';
import type { Workbook } from './read-workbook.ts';

/** One sign again and again, and no letter or digit. */
const RULE = /^([*\-=_~#.+–—─═])\1{2,}$/u;

export interface OpenTable {
  encoding: TextEncoding | 'bytes';
  separator: string;
  /** Of a workbook: the sheet that is read, and how many others hold anything. */
  sheet?: { name: string; others: number };
  heading: string[];
  /** Rows above the heading, which are passed over. */
  passed: string[][];
  /** The rows below the heading. */
  records: Generator<CsvRecord>;
}

/**
 * A table with its heading read and its rows still to come. Throws `StoppedReading` where the file is none. `detect` tells what it is
 * written in, or null where it is no text. With `known` the heading may stand below other rows, where it is surely one.
 */
export function openTable(
  bytes: Uint8Array,
  file: string,
  detect: (bytes: Uint8Array) => TextEncoding | 'bytes' | null = (all) =>
    detectEncoding(all)?.encoding ?? null,
  known?: KnownCells,
): OpenTable {
  if (bytes.length === 0) throw new StoppedReading('empty', { file });
  const other = isSomethingElse(bytes);
  if (other) throw new StoppedReading(other, { file });
  const encoding = detect(bytes);
  if (!encoding) throw new StoppedReading('not-text', { file });
  const lines = () => withoutSepLine(textLines(bytes, encoding, file));
  // A title above a list may hold other signs, or none: what separates the cells is told by the heading then.
  const usual = separatorOf(lines());
  const first = known ? [...firstLines(lines())] : [];
  const found = (separator: string) =>
    known ? headingRow(withoutRules(csvRecords(first, separator, file)), known) : 0;
  const separator = [usual, ...separators].find((one) => found(one) !== null) ?? usual;
  const all = csvRecords(lines(), separator, file);
  const records = known ? withoutRules(all) : all;
  const passed = passedOver(records, found(separator) ?? 0);
  return { encoding, separator, passed, heading: headingOf(records, file), records };
}

/** The same out of a workbook. A row's last cells may be empty, and are none there. */
export function openSheet(
  { rows, sheet, sheets }: Workbook,
  file: string,
  known?: KnownCells,
): OpenTable {
  const records = withoutRules(sheetRecords(rows));
  const passed = passedOver(
    records,
    (known && headingRow(withoutRules(sheetRecords(rows)), known)) ?? 0,
  );
  const heading = headingOf(records, file);
  return {
    // As workbooks are; nothing separates cells, and a tab is in none.
    ...{ encoding: 'utf-8', separator: '\t', sheet: { name: sheet, others: sheets - 1 } },
    passed,
    heading,
    records: filledUp(records, heading.length),
  };
}

/** Lines that only part others, as "*****" and "-----" about a title or below the headings, are no rows of a list. */
function* withoutRules(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records) {
    const cells = 'cells' in record ? record.cells : [record.text];
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || !filled.every((cell) => RULE.test(cell.trim()))) yield record;
  }
}

function* sheetRecords(rows: string[][]): Generator<CsvRecord> {
  for (const [i, cells] of rows.entries()) if (cells.length > 0) yield { line: i + 1, cells };
}

function* filledUp(records: Generator<CsvRecord>, columns: number): Generator<CsvRecord> {
  for (const record of records)
    yield 'broken' in record || record.cells.length >= columns
      ? record
      : {
          ...record,
          cells: Array.from({ length: columns }, (_, column) => record.cells[column] ?? ''),
        };
}

function passedOver(records: Generator<CsvRecord>, count: number): string[][] {
  return Array.from({ length: count }, () => {
    const { value } = records.next() as { value: CsvRecord };
    return 'cells' in value ? value.cells : [value.text];
  });
}

function headingOf(records: Generator<CsvRecord>, file: string): string[] {
  const first = records.next();
  if (first.done) throw new StoppedReading('empty', { file });
  const record = first.value;
  if ('broken' in record) {
    if (record.broken === 'row-too-long')
      throw new StoppedReading('too-many-columns', { file, limit: MAX_COLUMNS });
    throw new StoppedReading('not-a-table', { file });
  }
  // A heading that ends in separators has columns without a name; they hold nothing that could be asked for.
  const heading = record.cells.map((cell) => cell.trim());
  while (heading.at(-1) === '') heading.pop();
  if (heading.length > MAX_COLUMNS)
    throw new StoppedReading('too-many-columns', { file, limit: MAX_COLUMNS });
  return heading;
}
