const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const korean = /\p{Script=Hangul}/u;

/** The fonts of a page in Chinese; each is fetched only for characters that no font before it in the styles has. */
export function fontsForChinese(): void {
  void import('@fontsource-variable/noto-sans-sc/wght.css');
}

/**
 * The same for all that a page says: names in lists, titles of objectives, samples. 中文, the name of a language, has letters of
 * its own (`faces.css`), and asks for nothing.
 */
export function fontsForPage(body: Node): void {
  fontsForName((body.textContent ?? '').replaceAll('中文', ''));
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
