import { isUtf8 } from 'node:buffer';
import type { TextEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { guessEncoding } from './guess-encoding.ts';

const LOOK = 4_096;
/** Of so many zeros at most one stands in the half that has few. */
const FEW = 5;

/**
 * The encoding of a text, and whether it was guessed; null where it is no text. By its mark where it has one; by where the zeros
 * stand, which in UTF-16 are every other byte of anything like a table; UTF-8 where all of it is valid, which text in another
 * encoding practically never is; what else it is, is a guess. Last, zeros mean that it is no text.
 */
export function detectEncoding(
  bytes: Uint8Array,
): { encoding: TextEncoding; guessed: boolean } | null {
  const unicode = unicodeEncoding(bytes);
  if (unicode === 'none') return null;
  if (unicode) return { encoding: unicode, guessed: false };
  return { encoding: guessEncoding(bytes), guessed: true };
}

/** The same for a file that must be in one of Unicode's encodings: UTF-8 where nothing else is plain, whatever in it is damaged then. */
export function detectUnicode(bytes: Uint8Array): TextEncoding | null {
  const unicode = unicodeEncoding(bytes);
  return unicode === 'none' ? null : (unicode ?? 'utf-8');
}

/** `none` where it is no text, null where it is not one of these. */
function unicodeEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'none' | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'none' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOK);
  let [even, odd] = [0, 0];
  for (let i = 0; i < start.length; i += 1) {
    if (start[i] !== 0) continue;
    // A sign of two zeros is in no text.
    if (i % 2 === 1 && start[i - 1] === 0) return 'none';
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  // Most signs of a heading are of the Latin alphabet, so one half of the bytes is mostly zeros; the other has few, as in Ā and 一.
  const many = start.length / 5;
  if (odd > many && even * FEW < odd) return 'utf-16le';
  if (even > many && odd * FEW < even) return 'utf-16be';
  if (even + odd > 0) return 'none';
  return isUtf8(bytes) ? 'utf-8' : null;
}
