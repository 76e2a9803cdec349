import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { type LatinAlphabet, latinAlphabets } from './latin-alphabets.ts';

type LatinEncoding = keyof typeof latinAlphabets;
const encodings = Object.keys(latinAlphabets) as LatinEncoding[];
const rivals = encodings.filter((one) => one !== 'windows-1252');

/** The share of words that must read like names before anything is said of a list. */
const READABLE = 0.6;
/** How much more of them must, before it is anything but Western European: most lists are. */
const MORE = 0.03;
/** Names of several languages of one encoding are likely too, but less than of one; so are those of a rare one. */
const MIXED = 0.85;
const RARE = 0.9;
/** Distinct words that are looked at. */
const WORDS = 2_000;

/**
 * In which encoding of the Latin alphabet the words of a list read like names, of one language where it can be: by its letters, where these
 * stand in a word, no sign within one, no capital behind a small letter. Null where they do in none.
 */
export function readAsNames(bytes: Uint8Array): ListEncoding | null {
  const words = wordsOf(bytes);
  const western = readIn(words, 'windows-1252');
  let best: { as: LatinEncoding; share: number } | null = null;
  for (const as of rivals) {
    const own = readIn(words, as);
    // A word that is the same either way says which language it is of, not which encoding.
    const telling = words.flatMap((_, i) => (own.words[i] === western.words[i] ? [] : [i]));
    const readable = ({ any }: Reading) => telling.filter((i) => any[i]).length;
    if (readable(own) < Math.max(telling.length * READABLE, readable(western), 1)) continue;
    if (own.share < western.share + MORE) continue;
    if (!best || own.share > best.share) best = { as, share: own.share };
  }
  if (best) return best.as;
  return western.share >= READABLE ? 'windows-1252' : null;
}

/** The distinct words that have any sign beyond ASCII, a byte a character; quotation marks and spaces end a word. */
function wordsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const words = text.match(/[A-Za-z\u0080-\u0084\u0086-\u0090\u0098-\u009f\u00a1-\u00ff]+/g) ?? [];
  return [...new Set(words)].filter((word) => /[\u0080-\u00ff]/.test(word)).slice(0, WORDS);
}

interface Reading {
  words: string[];
  /** Which of them are a word of some language of the encoding. */
  any: boolean[];
  /** How likely all of them are names of its languages, 0 to 1. */
  share: number;
}

function readIn(words: readonly string[], encoding: LatinEncoding): Reading {
  const decoder = new TextDecoder(encoding);
  const own = words.map((word) => decoder.decode(Buffer.from(word, 'latin1')));
  const plain = own.map((word) =>
    /^\p{L}+$/u.test(word) && !/\p{Ll}(?![A-Z])\p{Lu}/u.test(word)
      ? word.replaceAll('İ', 'i').toLowerCase()
      : null,
  );
  const alphabets: readonly LatinAlphabet[] = latinAlphabets[encoding];
  const read = alphabets.map((alphabet) =>
    plain.map((word) => word !== null && reads(word, alphabet)),
  );
  const any = plain.map((_, i) => read.some((fits) => fits[i]));
  const count = (fits: readonly boolean[]) =>
    fits.filter(Boolean).length / Math.max(1, fits.length);
  const one = read.map((fits, i) => count(fits) * (alphabets[i]!.rare ? RARE : 1));
  return { words: own, any, share: Math.max(...one, count(any) * MIXED) };
}

function reads(word: string, { letters, never }: LatinAlphabet): boolean {
  return [...word].every((sign) => sign < '\u0080' || letters.includes(sign)) && !never?.test(word);
}
