import { analyse, type AnalyseResult, type EncodingName } from 'chardet';
import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { readAsNames } from './read-as-names.ts';

/** What each guess is read as: the Encoding Standard's own, which for most ISO encodings is the Windows one that has more signs. */
const readAs: { readonly [E in EncodingName]?: ListEncoding } = {
  ...{ 'ISO-8859-1': 'windows-1252', 'windows-1252': 'windows-1252' },
  ...{ 'ISO-8859-2': 'iso-8859-2', 'windows-1250': 'windows-1250' },
  ...{ 'ISO-8859-5': 'iso-8859-5', 'windows-1251': 'windows-1251', 'KOI8-R': 'koi8-r' },
  ...{ 'ISO-8859-7': 'iso-8859-7', 'windows-1253': 'windows-1253' },
  ...{ 'ISO-8859-8': 'windows-1255', 'windows-1255': 'windows-1255' },
  ...{ 'ISO-8859-6': 'windows-1256', 'windows-1256': 'windows-1256' },
  ...{ 'ISO-8859-9': 'windows-1254', 'windows-1254': 'windows-1254' },
  ...{ 'windows-1257': 'windows-1257', 'windows-1258': 'windows-1258' },
  ...{ 'windows-874': 'windows-874', GB18030: 'gb18030', Big5: 'big5' },
  ...{ Shift_JIS: 'shift_jis', 'EUC-JP': 'euc-jp', 'EUC-KR': 'euc-kr' },
};

/** Bytes that are looked at, of lines that have any but ASCII. */
const LOOK = 32_768;
/** How much likelier than Western European another must be: that is what most lists in none of Unicode's encodings are. */
const CLEARLY = 1.25;
/** The share of them that stand together where words are written in them wholly; in a Latin alphabet a fifth is much. */
const WHOLLY = 0.7;
/** Words that are of an even length by chance are fewer than that. */
const PAIRS = 5;
/** Those with several bytes a sign, the second of which may be ASCII; those of Latin alphabets. */
const several = new Set<EncodingName>(['GB18030', 'Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR']);
const ofLatin = new Set<EncodingName>([
  ...(['ISO-8859-1', 'windows-1252', 'ISO-8859-2', 'windows-1250'] as const),
  ...(['ISO-8859-9', 'windows-1254', 'windows-1257', 'windows-1258'] as const),
]);

/**
 * What a text that is in none of Unicode's encodings is likely written in: in a Latin alphabet, as its words read like names; in others by the
 * letters that follow each other in it.
 */
export function guessEncoding(bytes: Uint8Array): ListEncoding {
  const sample = tellingLines(bytes);
  const runs = runsBeyondAscii(sample);
  const latin = isWritten(runs) ? null : readAsNames(sample);
  if (latin) return latin;
  // What no decoder knows, and what no list has: control signs between letters.
  const fits = (as: ListEncoding) => !/[\ufffd\u0080-\u009f]/.test(textOf(sample, as));
  const likely = matches(sample, runs).filter(({ name }) => readAs[name] && fits(readAs[name]));
  const western = likely.find(({ name }) => readAs[name] === 'windows-1252')?.confidence ?? 0;
  const best = likely.find((match) => isPlausible(match, sample));
  if (!best || best.confidence < western * CLEARLY) return 'windows-1252';
  // Where it makes no difference, nobody should wonder at a rarer one.
  if (textOf(sample, readAs[best.name]!) === textOf(sample, 'windows-1252')) return 'windows-1252';
  return usual(best, sample);
}

/**
 * What each encoding is held to be likely. Where most bytes beyond ASCII stand beside others, words are written in them wholly, so in no
 * Latin alphabet; what is in one, headings and ids, would only speak for the wrong ones. Where they stand in pairs only, a pair is a sign:
 * few names say too little of which, and Chinese is likelier then.
 */
function matches(sample: Uint8Array, runs: readonly string[]): AnalyseResult {
  const all = analyse(sample);
  if (!isWritten(runs)) return all;
  const ofSeveral = all
    .filter(({ name }) => several.has(name))
    .toSorted((a, b) => b.confidence - a.confidence || rank(a.name) - rank(b.name));
  if (runs.length >= PAIRS && runs.every(({ length }) => length % 2 === 0)) return ofSeveral;
  const alone = analyse(sample.map((byte) => (byte > 0x7f ? byte : 0x20)));
  return [
    ...ofSeveral,
    ...alone.filter(({ name }) => !several.has(name) && !ofLatin.has(name)),
  ].toSorted((a, b) => b.confidence - a.confidence);
}

/** Bytes beyond ASCII that stand together. */
function runsBeyondAscii(sample: Uint8Array): string[] {
  const text = Buffer.from(sample).toString('latin1');
  return text.match(/[\u0080-\u00ff]+/g) ?? [];
}

/** Whether words are written in them wholly. */
function isWritten(runs: readonly string[]): boolean {
  const total = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length, 0);
  return total(runs.filter(({ length }) => length > 1)) >= total(runs) * WHOLLY;
}

function rank(name: EncodingName): number {
  return name === 'GB18030' ? 0 : 1;
}

/** Lists in EUC-JP have kana somewhere; Chinese ones in GB 18030 are the same bytes without any. */
function isPlausible({ name }: AnalyseResult[number], sample: Uint8Array): boolean {
  return name !== 'EUC-JP' || /[\u3041-\u30fa]/.test(textOf(sample, 'euc-jp'));
}

/**
 * Where the Windows encoding of a language has the same letters in almost the same places, it is the one that is written today, unless a
 * letter would become a sign then. Czech is left out: one of its letters is another letter there.
 */
function usual({ name, lang }: AnalyseResult[number], sample: Uint8Array): ListEncoding {
  const as = readAs[name]!;
  const windows = { el: 'windows-1253', pl: 'windows-1250' } as const;
  if (!as.startsWith('iso-') || (lang !== 'el' && lang !== 'pl')) return as;
  const signs = /[\u0080-\u009f¡-¿ˇ˘˛]/;
  return signs.test(textOf(sample, windows[lang])) ? as : windows[lang];
}

function textOf(bytes: Uint8Array, encoding: ListEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** In none of these encodings is the end of a line part of another sign. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let [from, size, telling] = [0, 0, false];
  for (let at = 0; at <= bytes.length && size < LOOK; at += 1) {
    if (at < bytes.length && bytes[at]! > 0x7f) telling = true;
    if (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue;
    const line = bytes.subarray(from, Math.min(at + 1, from + LOOK));
    if (telling) size += lines.push(line) && line.length;
    [from, telling] = [at + 1, false];
  }
  return Buffer.concat(lines);
}
