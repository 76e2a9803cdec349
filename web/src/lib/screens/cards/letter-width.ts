const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** Whether a text has signs as wide as they are high, which may break anywhere. */
export function isWide(text: string): boolean {
  return wide.test(text);
}

/**
 * About how wide a text is, where nothing can measure it: on paper. Unit: small letters; a capital is one and a half, a Chinese
 * or Korean sign two.
 */
export function letterWidth(text: string): number {
  const width = (sign: string) => (isWide(sign) ? 2 : /\p{Lu}/u.test(sign) ? 1.5 : 1);
  return [...letters.segment(text)].reduce((sum, { segment }) => sum + width(segment), 0);
}
