const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const korean = /\p{Script=Hangul}/u;

/**
 * Asks for the fonts that a name in its own script needs. The lists of Chinese and Korean faces are
 * themselves large, so they are fetched only where such a name is on the screen; each face in them
 * then loads by character. Until they come, and for other scripts, the device's own fonts serve.
 */
export function fontsForName(own: string | null): void {
  if (own === null) return;
  if (chinese.test(own)) void import('@fontsource-variable/noto-sans-sc/wght.css');
  if (korean.test(own)) void import('@fontsource-variable/noto-sans-kr/wght.css');
}
