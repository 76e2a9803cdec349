import type { FileRefused } from '@threshold/shared/contract/roster-refusal.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';

/**
 * Reading goes no further. It is thrown, because it comes from within streams and rows; `readUpload` catches it and answers with
 * the refusal it bears, so nobody else sees it.
 */
export class StoppedReading extends Error {
  readonly refused: FileRefused;

  constructor(code: FileRefused['code'], about: Omit<FileRefused, 'ok' | 'code'> = {}) {
    super(code);
    const { file, missing } = about;
    this.refused = {
      ok: false,
      code,
      ...about,
      ...(file === undefined ? {} : { file: shownCell(file) }),
      ...(missing === undefined ? {} : { missing: shownCell(missing) }),
    };
  }
}
