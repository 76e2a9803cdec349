import Papa from 'papaparse';

/**
 * What a spreadsheet would carry out: a cell that begins with = + - @, whatever stands before it that cannot be seen (spaces, a
 * byte order mark, marks of direction, quotes), or with a tab or a line's end. The full-width signs count too: some programs read them alike.
 */
const formula = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u;
/** What begins another cell where it is opened with other settings: in much of Europe a semicolon separates cells. */
const separators = /([;\t\r\n])/;
/** A number is no formula, and must stay one: −3 in a column of figures. */
const number = /^-\d{1,15}(?:\.\d{1,15})?$/;

/**
 * A table as CSV, by RFC 4180: UTF-8 with its mark, without which spreadsheets take it for another encoding, and CRLF. No cell can
 * become a formula where it is opened, whole or from a semicolon, tab or line's end in it on: what would, begins with an apostrophe.
 */
export function writeCsv(heading: readonly string[], rows: Iterable<readonly string[]>): string {
  const data = [heading, ...rows].map((cells) => cells.map(harmless));
  return `\ufeff${Papa.unparse(data as string[][], { newline: '\r\n', quotes: false })}\r\n`;
}

function harmless(cell: string): string {
  const written = cell
    .split(separators)
    .map((part) => (formula.test(part) && !number.test(part) ? `'${part}` : part))
    .join('');
  return /^[\t\r\n]/.test(written) ? `'${written}` : written;
}
