import type { SheetRows } from '../contract/observed.ts';

/** A sheet as it goes through a form: tabs between cells, line feeds between rows. */
export function sheetText(rows: SheetRows): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

/** The rows of such a text. A form makes its line ends those of the internet. */
export function sheetOfText(text: string): SheetRows {
  return text.split(/\r?\n/).map((row) => row.split('\t'));
}
