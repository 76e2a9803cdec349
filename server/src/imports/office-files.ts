import { StoppedReading } from './stopped-reading.ts';
import type { PackedFile } from './unzip.ts';

/** Whether a zip is a workbook, an .xlsx file, by what is in it. What an office writes otherwise, a text or OpenDocument, is refused by name. */
export function isWorkbook(files: readonly PackedFile[], zip: string): boolean {
  const names = new Set(files.map(({ name }) => name));
  if (names.has('mimetype') && names.has('content.xml'))
    throw new StoppedReading('is-opendocument', { file: zip });
  if (!names.has('[Content_Types].xml')) return false;
  if (!names.has('xl/workbook.xml')) throw new StoppedReading('not-a-table', { file: zip });
  return true;
}

/** Throws what was wrong with a zip again: one that is damaged is a damaged workbook to whoever sent a workbook. */
export function asWorkbook(error: unknown): never {
  if (error instanceof StoppedReading && error.refused.code === 'zip-broken')
    throw new StoppedReading('workbook-broken', { file: error.refused.file ?? '' });
  throw error;
}
