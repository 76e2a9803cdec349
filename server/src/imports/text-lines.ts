import { byteSigns } from './byte-signs.ts';
import { MAX_LINES, MAX_ROW } from './caps.ts';
import { StoppedReading } from './stopped-reading.ts';
import type { TextEncoding } from '@threshold/shared/contract/text-encoding.ts';

const CHUNK = 256 * 1024;

/**
 * The lines of a text one after the other, whatever ends them, without what ends them; a last one without an end too. A line that
 * is longer than any row comes as null. Decodes piece by piece, so a text is never in memory twice; not at all where it is to be `bytes`.
 */
export function* textLines(
  bytes: Uint8Array,
  encoding: TextEncoding | 'bytes',
  file: string,
): Generator<string | null> {
  const decode = pieces(encoding);
  let [rest, tooLong, count] = ['', false, 0];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const last = from + CHUNK >= bytes.length;
    const text: string = rest + decode(bytes.subarray(from, from + CHUNK), last);
    let at = 0;
    let [feed, carriage] = [text.indexOf('\n'), text.indexOf('\r')];
    for (;;) {
      const end = feed === -1 || (carriage !== -1 && carriage < feed) ? carriage : feed;
      // A carriage return that stands last may be the first half of a line's end.
      if (end === -1 || (end === carriage && end === text.length - 1 && !last)) break;
      yield tooLong || end - at > MAX_ROW ? null : text.slice(at, end);
      tooLong = false;
      at = end === carriage && feed === end + 1 ? end + 2 : end + 1;
      if (feed !== -1 && feed < at) feed = text.indexOf('\n', at);
      if (carriage !== -1 && carriage < at) carriage = text.indexOf('\r', at);
      if (++count > MAX_LINES)
        throw new StoppedReading('too-many-rows', { file, limit: MAX_LINES });
    }
    rest = text.slice(at);
    // All of it is one line, however it goes on; a line's end in it is still to come.
    if (rest.length > MAX_ROW + 1) [rest, tooLong] = [rest.endsWith('\r') ? '\r' : '', true];
  }
  if (tooLong) yield null;
  else if (rest !== '') yield rest;
}

function pieces(encoding: TextEncoding | 'bytes'): (piece: Uint8Array, last: boolean) => string {
  if (encoding === 'bytes') return byteSigns;
  const decoder = new TextDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}
