/** The button of a student in the line; what else can be pressed beside it is not meant. */
export const lineRow = '.line .row > button:first-child';

/** The row of the line that has the focus, or null. */
export function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(lineRow) ?? null;
}

/** The attempt of a row, or null: who asked for help has none. */
export function attemptOf(row: HTMLElement | null): number | null {
  const attempt = row?.closest<HTMLElement>('[data-attempt]')?.dataset['attempt'];
  return attempt === undefined ? null : Number(attempt);
}

/** Rows of those with a teacher and of those ready, as they stand on the screen; none of who has gone. */
export function rowsOf(screen: HTMLElement): HTMLElement[] {
  const all = screen.querySelectorAll<HTMLElement>(lineRow);
  return [...all].filter((row) => attemptOf(row) !== null && !row.matches('[aria-disabled]'));
}
