import { cleanName } from './clean-name.ts';
import { inScripts, type ScriptedName } from './name-scripts.ts';
import { namedCells, typedHeading } from './typed-heading.ts';

/** Somebody as a teacher typed them, one a line. */
export type TypedName = ScriptedName;

/** What was read of a typed list. */
export interface TypedText {
  /** In the order of their lines. */
  names: TypedName[];
  unread: UnreadLine[];
  /** How many names had something beside them that is none, a number or a year group, which was left out. */
  aside: number;
  /** How many were put together of columns whose order nothing said: as they stand. */
  parted: number;
}

/** A line that names nobody: which (from 1), what stands there, and why. */
export interface UnreadLine {
  line: number;
  text: string;
  why: 'no-letters' | 'too-long';
}

export const MAX_NAME = 120;

/** Bullets, dashes and numbers that a copied list has before its names. */
const mark = /^(?:[-–—*•·▪◦‣☐□]+|[([]?\d{1,3}(?:[.):\]]+(?=\s|\p{L})|(?=\s)))\s*/u;
const endings = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/**
 * The names in a text that was typed or pasted, one a line: list marks and numbers left out, "Last, First" turned round, columns of a
 * table put together, a first line that only says what the columns are left out, a name in its own script kept beside the one in Latin letters. Lines in their order; empty ones are none.
 */
export function typedNames(text: string): TypedText {
  const names: TypedName[] = [];
  const unread: UnreadLine[] = [];
  let [aside, parted] = [0, 0];
  const lines = text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029]/u);
  const first = lines.findIndex((line) => line.trim() !== '');
  const heading = typedHeading((lines[first] ?? '').slice(0, 2 * MAX_NAME));
  for (const [i, raw] of lines.entries()) {
    if (i === first && heading !== null) continue;
    // No line of a class list is as long as this; looking closer would take long too.
    if (raw.length > 4 * MAX_NAME) {
      unread.push({ line: i + 1, text: raw.slice(0, MAX_NAME), why: 'too-long' });
      continue;
    }
    const named = heading && namedCells(raw, heading);
    const all = (named ?? raw.split(/[\t;]/u)).map(cleaned).filter((cell) => cell !== '');
    const cells = named ? all : withoutNumbers(all);
    // Given and family name apart are in their order; a number may stand before them.
    const line = named && named.length > 1 ? cells.join(' ') : turned(cells).replace(mark, '');
    if (raw.trim() === '') continue;
    if (line === '') unread.push({ line: i + 1, text: raw.trim(), why: 'no-letters' });
    else if (!/\p{L}/u.test(line)) unread.push({ line: i + 1, text: line, why: 'no-letters' });
    else if (line.length > MAX_NAME) unread.push({ line: i + 1, text: line, why: 'too-long' });
    else {
      names.push(inScripts(line));
      // What numbers the list is no column of it.
      if (all.length - cells.length > (/^\d{1,3}$/u.test(all[0]!) ? 1 : 0)) aside += 1;
      if (!named && cells.length > 1) parted += 1;
    }
  }
  return { names, unread, aside, parted };
}

/** Cells of a line that may be a name: where one has no digit, none that has. "Liam", beside "Grade 3" and "2015". */
function withoutNumbers(cells: string[]): string[] {
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/\p{N}/u.test(cell));
  return words.length > 0 ? words : cells;
}

function cleaned(text: string): string {
  return cleanName(text)
    .replace(mark, '')
    .replace(/[;,]+$/u, '')
    .replaceAll(/^["“”]|["“”]$/gu, '')
    .trim();
}

/** Columns side by side, and "Last, First" the other way round; "King, Jr." stays, and "King, Martin, Jr." is Martin King Jr. */
function turned(cells: string[]): string {
  const line = cells.join(' ');
  const parts = line.split(',').map((part) => part.trim());
  const [last, first, more] = parts;
  const isLast = parts.length === 3;
  if (!last || !first || endings.test(first)) return line;
  if (more === undefined) return `${first} ${last}`;
  return isLast && endings.test(more) ? `${first} ${last} ${more}` : line;
}
