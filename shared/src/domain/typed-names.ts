import { cleanName } from './clean-name.ts';
import { inScripts, type ScriptedName } from './name-scripts.ts';
import { namedCells, typedHeading } from './typed-heading.ts';

/** Somebody as a teacher typed them, one a line. */
export type TypedName = ScriptedName;

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
 * The names in a text that was typed or pasted, one a line: list marks and numbers left out, "Last, First" and columns of a
 * table turned round, a first line that only says what the columns are left out, a name in its own script kept beside the one in Latin letters. Lines in their order; empty ones are none.
 */
export function typedNames(text: string): { names: TypedName[]; unread: UnreadLine[] } {
  const names: TypedName[] = [];
  const unread: UnreadLine[] = [];
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
    const cells = (named ?? raw.split('\t')).map(cleaned).filter((cell) => cell !== '');
    // Given and family name apart are in their order; a number may stand in a cell of its own before them.
    const line = named && named.length > 1 ? cells.join(' ') : turned(cells).replace(mark, '');
    if (line === '') continue;
    if (!/\p{L}/u.test(line)) unread.push({ line: i + 1, text: line, why: 'no-letters' });
    else if (line.length > MAX_NAME) unread.push({ line: i + 1, text: line, why: 'too-long' });
    else names.push(inScripts(line));
  }
  return { names, unread };
}

function cleaned(text: string): string {
  return cleanName(text)
    .replace(mark, '')
    .replace(/[;,]+$/u, '')
    .replaceAll(/^["“”]|["“”]$/gu, '')
    .trim();
}

/** Columns side by side, and "Last, First" the other way round; "King, Jr." stays. */
function turned(cells: string[]): string {
  const line = cells.join(' ');
  const [last, first, more] = line.split(',').map((part) => part.trim());
  if (!last || !first || more !== undefined || endings.test(first)) return line;
  return `${first} ${last}`;
}
