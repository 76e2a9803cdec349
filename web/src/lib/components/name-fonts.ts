const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const korean = /\p{Script=Hangul}/u;

/** The same for a whole page in Chinese; it is fetched only by characters that no font of the device has. */
export function fontsForChinese(): void {
  void import('@fontsource-variable/noto-sans-sc/wght.css');
}

/**
 * Asks for the fonts that a name in its own script needs. The lists of Chinese and Korean faces are
 * themselves large, so they are fetched only where such a name is on the screen; each face in them
 * then loads by character. Until they come, and for other scripts, the device's own fonts serve.
 */
export function fontsForName(own: string | null): void {
  if (own === null) return;
  if (chinese.test(own)) fontsForChinese();
  if (korean.test(own)) void import('@fontsource-variable/noto-sans-kr/wght.css');
}
