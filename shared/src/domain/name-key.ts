/** Letters that Unicode does not take apart, as somebody without that keyboard writes them. */
const plain: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
};

/**
 * What two spellings of one name have in common: without case, accents, apostrophes, dots and the kind of space.
 * For finding a typed name on a roster, never for showing.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[đðøłıßþæœ]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/['’‘ʻʼ`´.]/g, '')
    .replaceAll(/[\s\p{Pd}־]+/gu, ' ')
    .trim();
}
