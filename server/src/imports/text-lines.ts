import { MAX_LINES, MAX_ROW } from './caps.ts';
import { StoppedReading } from './stopped-reading.ts';
import type { TextEncoding } from './detect-encoding.ts';

const CHUNK = 256 * 1024;
const ends = /\r\n|\n|\r/g;

/**
 * The lines of a text one after the other, whatever ends them, without what ends them; a last one without an end too. A line that
 * is longer than any row comes as null. Decodes piece by piece, so a text is never in memory twice.
 */
export function* textLines(
  bytes: Uint8Array,
  encoding: TextEncoding,
  file: string,
): Generator<string | null> {
  const decoder = new TextDecoder(encoding);
  let [rest, tooLong, count] = ['', false, 0];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const last = from + CHUNK >= bytes.length;
    let text = rest + decoder.decode(bytes.subarray(from, from + CHUNK), { stream: !last });
    // A carriage return that stands last may be the first half of a line's end.
    const held: string = !last && text.endsWith('\r') ? '\r' : '';
    if (held) text = text.slice(0, -1);
    let at = 0;
    for (const end of text.matchAll(ends)) {
      const length = end.index - at;
      yield tooLong || length > MAX_ROW ? null : text.slice(at, end.index);
      tooLong = false;
      at = end.index + end[0].length;
      if (++count > MAX_LINES)
        throw new StoppedReading('too-many-rows', { file, limit: MAX_LINES });
    }
    rest = text.slice(at) + held;
    if (rest.length > MAX_ROW) [rest, tooLong] = [held, true];
  }
  if (tooLong) yield null;
  else if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
}
