/** Controls, and marks that turn the direction of what stands beside them. */
const invisible = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as somebody entered it, without signs that cannot be seen and with one space between words. Any script stays as it is. */
export function cleanName(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(invisible, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
