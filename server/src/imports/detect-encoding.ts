import { isUtf8 } from 'node:buffer';

/** What a text may be written in. A label of the Encoding Standard, so Node's own decoder reads it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const LOOK = 4_096;

/**
 * The encoding of a text, or null where it is none. By its mark where it has one; by where the zeros stand, which in UTF-16 are
 * every other byte of anything like a table; UTF-8 where all of it is valid, which text in another encoding practically never
 * is; else Windows-1252, which spreadsheets in Western Europe and the Americas write. Last, zeros mean that it is no text.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  if (a === 0xff && b === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOK);
  let [even, odd] = [0, 0];
  for (let i = 0; i < start.length; i += 1) {
    if (start[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  // Most signs of a heading are of the Latin alphabet, so one half of the bytes is mostly zeros and the other has none.
  const many = start.length / 5;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  if (even + odd > 0) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
