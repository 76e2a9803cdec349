import type { SheetRows } from '../contract/observed.ts';
import type { ListEncoding } from '../contract/text-encoding.ts';
import { asText } from './as-text.ts';

/** A sheet as it goes through a form: tabs between cells, line feeds between rows. */
export function sheetText(rows: SheetRows): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

/** The rows of such a text. A form makes its line ends those of the internet. */
export function sheetOfText(text: string): SheetRows {
  return text.split(/\r?\n/).map((row) => row.split('\t'));
}

/** The rows of a sheet whose encoding was guessed, as that one reads them. */
export function sheetIn(rows: SheetRows, encoding: ListEncoding): SheetRows {
  const text = asText(encoding);
  return rows.map((row) => row.map((cell) => text(cell).replaceAll(/\s+/gu, ' ').trim()));
}
