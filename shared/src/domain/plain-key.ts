/** A heading or a file's name as it is compared: its letters and digits, without case, accents, spaces and signs. */
export function plainKey(text: string): string {
  return text
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
