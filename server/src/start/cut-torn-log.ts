import { open, readFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RecordMark } from './record-mark.ts';

/** A torn end is at most what one write held; a longer one is damage, which a person must look at. Unit: bytes. */
const LONGEST_TORN_END = 16 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/** The whole functions of a log end before what was safely written: its lengths are wrong, and no crash did that. */
export class TornTooEarly extends Error {
  override name = 'TornTooEarly';
}

/**
 * Cuts the end of Redis's log off where a crash tore it: back to the last function that is whole. Answers how many bytes it
 * cut. To be called before Redis starts on that data folder; a log that is damaged, not torn, is left as it is. Throws
 * TornTooEarly, and cuts nothing, where that would reach into what is `known` to have been written.
 *
 * Redis would cut it too (`aof-load-truncated`), but only to the last whole command: the MULTI of the torn function stays
 * open in the file, and at the next start its first writes are done together with those of the function behind it. Seen
 * with 7.0.15; Valkey mended it in 2026 (valkey-io/valkey#4342).
 */
export async function cutTornLog(folder: string, known: RecordMark['files'] = []): Promise<number> {
  const log = await newestLog(join(folder, 'appendonlydir'));
  if (log === undefined) return 0;
  const written = known.find(({ name }) => name === basename(log))?.size ?? 0;
  const file = await open(log, 'r+');
  try {
    const { size } = await file.stat();
    const whole = await wholeLength(file);
    if (whole === 'damaged' || whole === size || size - whole > LONGEST_TORN_END) return 0;
    if (whole < written)
      throw new TornTooEarly(
        `${basename(log)} can be read for ${whole} bytes, and ${written} were safely written`,
      );
    await file.truncate(whole);
    await file.sync();
    return size - whole;
  } finally {
    await file.close();
  }
}

/** The file that was written last, as the list of log files says; undefined where there is none yet. */
async function newestLog(folder: string): Promise<string | undefined> {
  const list = await readFile(join(folder, 'appendonly.aof.manifest'), 'utf8').catch(() => '');
  const last = [...list.matchAll(/^file (\S+) seq (\d+) type i/gm)].toSorted(
    (a, b) => Number(a[2]) - Number(b[2]),
  );
  const name = last.at(-1)?.[1];
  return name === undefined ? undefined : join(folder, name);
}

/** How much of the log, from its front, is whole functions and commands. Unit: bytes. */
async function wholeLength(file: FileHandle): Promise<number | 'damaged'> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let unread: Buffer = Buffer.alloc(0);
  let at = 0;
  let whole = 0;
  let inFunction = false;
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at + unread.length);
    if (bytesRead === 0) return whole;
    unread = Buffer.concat([unread, chunk.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = endOfCommand(unread, start); end !== TORN; end = endOfCommand(unread, start)) {
      if (end === DAMAGED) return 'damaged';
      const length = end - start;
      if (length === MULTI.length && isCommand(unread, start, MULTI)) inFunction = true;
      if (length === EXEC.length && isCommand(unread, start, EXEC)) inFunction = false;
      start = end;
      if (!inFunction) whole = at + start;
    }
    unread = unread.subarray(start);
    at += start;
  }
}

const MULTI = Buffer.from('*1\r\n$5\r\nMULTI\r\n');
const EXEC = Buffer.from('*1\r\n$4\r\nEXEC\r\n');
const TORN = -1;
const DAMAGED = -2;
const [CR, LF] = [13, 10];

function isCommand(bytes: Buffer, start: number, command: Buffer): boolean {
  return bytes.compare(command, 0, command.length, start, start + command.length) === 0;
}

/** Where the command that begins there ends; TORN where the bytes end before it does, DAMAGED where it is none. */
function endOfCommand(bytes: Buffer, start: number): number {
  let at = endOfNumber(bytes, start, '*');
  if (at < 0) return at;
  for (let words = numberBefore(bytes, at); words > 0; words -= 1) {
    at = endOfNumber(bytes, at, '$');
    if (at < 0) return at;
    at += numberBefore(bytes, at) + 2;
    if (at > bytes.length) return TORN;
    if (bytes[at - 2] !== CR || bytes[at - 1] !== LF) return DAMAGED;
  }
  return at;
}

/** Where `*3\r\n` or `$3\r\n` ends. A log may hold gigabytes, so nothing here makes a string. */
function endOfNumber(bytes: Buffer, start: number, mark: '*' | '$'): number {
  if (start >= bytes.length) return TORN;
  if (bytes[start] !== mark.charCodeAt(0)) return DAMAGED;
  let at = start + 1;
  while (at < bytes.length && isDigit(bytes[at]!)) at += 1;
  if (at < bytes.length && (bytes[at] !== CR || at === start + 1 || at > start + 11))
    return DAMAGED;
  if (at + 1 >= bytes.length) return TORN;
  return bytes[at + 1] === LF ? at + 2 : DAMAGED;
}

/** The number whose line ends there. */
function numberBefore(bytes: Buffer, end: number): number {
  let number = 0;
  let tens = 1;
  for (let at = end - 3; isDigit(bytes[at]!); at -= 1) {
    number += (bytes[at]! - 48) * tens;
    tens *= 10;
  }
  return number;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
