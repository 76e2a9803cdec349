const ownScript = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ownWords =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・]+(?:\s+[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・]+)*/u;

/** A name, and beside one in Latin letters the one in its own script. `lang`: BCP 47, as far as the script tells. */
export interface ScriptedName {
  name: string;
  native?: string;
  lang?: string;
}

/** A clean name taken apart by its scripts: "田中直美 Naomi Tanaka" is Naomi Tanaka, whose own script writes 田中直美. */
export function inScripts(line: string): ScriptedName {
  const own = ownWords.exec(line)?.[0];
  if (own === undefined) return { name: line };
  const lang = languageOf(own)!;
  const latin = line
    .replace(own, ' ')
    .replaceAll(/[()（）[\]/|]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (!/\p{L}/u.test(latin) || ownScript.test(latin)) return { name: line, lang };
  return { name: latin, native: own, lang };
}

/** Kana is Japanese and Hangul Korean; characters alone are taken for Chinese, which they mostly are. */
export function languageOf(name: string): string | undefined {
  if (!ownScript.test(name)) return undefined;
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? 'ja' : 'zh';
}
