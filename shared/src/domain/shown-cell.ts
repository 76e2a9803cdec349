/** Characters of a cell that are shown. */
const MOST = 60;
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A cell as a list of problems shows it: at most 60 characters, and what cannot be seen written as its number, ‹U+202E›. */
export function shownCell(value: string): string {
  const letters = [...value.slice(0, 4 * MOST).toWellFormed()];
  const cut = letters.length > MOST || value.length > 4 * MOST;
  const text = letters.slice(0, cut ? MOST - 1 : MOST).join('');
  return text.replaceAll(unseen, named) + (cut ? '…' : '');
}

function named(sign: string): string {
  return `‹U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`;
}
