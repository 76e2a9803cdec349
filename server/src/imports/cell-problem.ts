import { MAX_CELL } from './caps.ts';

/** What a decoder puts where bytes made no sense, and what no text has. */
const garbled = /[\ufffd\0]/;

/** Why nothing can be made of a cell's text; null where it can be read. */
export function cellProblem(cell: string): 'cell-too-long' | 'unreadable-text' | null {
  if (cell.length > MAX_CELL) return 'cell-too-long';
  return garbled.test(cell) ? 'unreadable-text' : null;
}
