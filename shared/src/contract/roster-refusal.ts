import type { RosterFormat } from './roster.ts';

/** Why a whole upload, or one file of it, is not read. */
export const fileRefusals = [
  'empty',
  'headings-only',
  'workbook-broken',
  'too-large',
  'too-many-files',
  'too-many-rows',
  'too-many-columns',
  'too-many-problems',
  'too-slow',
  'zip-broken',
  'zip-bomb',
  'zip-encrypted',
  'zip-in-zip',
  'zip-link',
  'zip-path',
  'zip-same-name',
  'not-text',
  'not-a-table',
  'heading-twice',
  'file-missing',
  'roster-part',
  'column-missing',
  'several-tables',
  'version-unknown',
  'is-canvas',
  'is-clever',
  'is-excel',
  'is-json',
  'is-opendocument',
  'is-pdf',
  'is-prose',
  'is-scores',
  'is-sql',
  'is-xml',
  'is-zip',
] as const;
export type FileRefusalCode = (typeof fileRefusals)[number];

/** An upload that is not read: why, and what of it. Nothing of it was kept. */
export interface FileRefused {
  ok: false;
  code: FileRefusalCode;
  /** Name in the upload, at most 60 characters, made visible. */
  file?: string;
  /** What was recognised before the refusal. */
  format?: RosterFormat;
  /** The column or file that is missing or twice there. */
  missing?: string;
  /** The most there may be. Unit: bytes, files, rows, columns, problems or seconds, by `code`. */
  limit?: number;
}
