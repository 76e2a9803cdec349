import Papa from 'papaparse';
import { MAX_BROKEN_ROWS, MAX_ROW, MAX_ROW_LINES } from './caps.ts';
import { StoppedReading } from './stopped-reading.ts';

/** A row as it stands in a text, or why it could not be taken apart; `text` then is its beginning. */
export type CsvRecord =
  | { line: number; cells: string[] }
  | { line: number; broken: 'quote-open' | 'row-too-long'; text: string };

/** Rows are taken apart so many at a time: one call costs as much as reading a few rows. */
const BATCH = 500;

/** The lines of one row, as far as their quotes tell. */
interface Group {
  line: number;
  text: string;
}

/**
 * The rows of a text's lines, empty ones left out. Which lines make a row is told here, by counting quotes, so that one quote too
 * many costs one row and not the rest of the file, and every row knows its line; what a row says, quotes and all, is the library's.
 */
export function* csvRecords(
  lines: Iterable<string | null>,
  separator: string,
  file: string,
): Generator<CsvRecord> {
  let broken = 0;
  for (const record of records(lines, separator)) {
    if ('broken' in record && ++broken > MAX_BROKEN_ROWS)
      throw new StoppedReading('not-a-table', { file, limit: MAX_BROKEN_ROWS });
    yield record;
  }
}

function* records(lines: Iterable<string | null>, separator: string): Generator<CsvRecord> {
  let batch: Group[] = [];
  for (const group of groups(lines, separator)) {
    if ('broken' in group) {
      yield* takenApart(batch, separator);
      batch = [];
      yield group;
    } else if (batch.push(group) === BATCH) {
      yield* takenApart(batch, separator);
      batch = [];
    }
  }
  yield* takenApart(batch, separator);
}

function* groups(
  lines: Iterable<string | null>,
  separator: string,
): Generator<Group | Extract<CsvRecord, { broken: string }>> {
  const ahead = lookingAhead(lines);
  let columns = 0;
  for (let next = ahead.take(); next; next = ahead.take()) {
    const { line, text } = next;
    if (text === null) yield { line, broken: 'row-too-long', text: '' };
    else if (!blank(text, separator)) {
      if (columns === 0) columns = cellsOf(text, separator)?.length ?? 0;
      const closed = evenQuotes(text) || cellsOf(text, separator) !== null;
      const whole = closed ? text : ahead.closing(text, separator, columns);
      yield whole === null ? { line, broken: 'quote-open', text } : { line, text: whole };
    }
  }
}

/** The cells of each row. Where one of them upsets the reader, each is read alone, so that only that one is lost. */
function* takenApart(batch: Group[], separator: string): Generator<CsvRecord> {
  if (batch.length === 0) return;
  const parsed = parse(batch.map(({ text }) => text).join('\n'), separator);
  const whole = parsed.errors.length === 0 && parsed.data.length === batch.length;
  for (const [i, { line, text }] of batch.entries()) {
    const cells = whole ? parsed.data[i]! : cellsOf(text, separator);
    yield cells ? { line, cells } : { line, broken: 'quote-open', text };
  }
}

function cellsOf(text: string, separator: string): string[] | null {
  const { data, errors } = parse(text, separator);
  return errors.length === 0 && data.length === 1 ? data[0]! : null;
}

function parse(text: string, separator: string) {
  return Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', skipEmptyLines: false });
}

function blank(text: string, separator: string): boolean {
  for (const sign of text) if (sign !== separator && sign.trim() !== '') return false;
  return true;
}

const isEmpty = (cell: string) => cell.trim() === '';

function evenQuotes(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

/** The lines with their numbers, some of them seen before they are taken. */
function lookingAhead(lines: Iterable<string | null>) {
  const source = lines[Symbol.iterator]();
  const seen: (string | null)[] = [];
  let line = 0;
  const peek = (i: number): string | null | undefined => {
    while (seen.length <= i) {
      const { value, done } = source.next();
      if (done) return undefined;
      seen.push(value);
    }
    return seen[i];
  };
  return {
    take(): { line: number; text: string | null } | null {
      const text = peek(0);
      if (text === undefined) return null;
      seen.shift();
      line += 1;
      return { line, text };
    },
    /** `first` with the lines that close the quote it leaves open, taken; null where no row comes of it. */
    closing(first: string, separator: string, columns: number): string | null {
      let text = first;
      for (let i = 0; i < MAX_ROW_LINES - 1; i += 1) {
        const next = peek(i);
        if (next === undefined || next === null || text.length + next.length > MAX_ROW) return null;
        text += `\n${next}`;
        if (evenQuotes(next)) continue;
        // A row over several lines has as many cells as the heading, and empty ones beyond; else it was the next row's quote that closed it.
        const cells = cellsOf(text, separator);
        const isRow =
          cells !== null && cells.length >= columns && cells.slice(columns).every(isEmpty);
        if (!isRow && columns > 0) return null;
        line += i + 1;
        seen.splice(0, i + 1);
        return text;
      }
      return null;
    },
  };
}
