import type { Seeded } from '@threshold/server/demo/seeded.ts';
import { type Kind, kinds, type RandomRoster, type Row } from './random-roster.ts';
import { zipOf } from './sent-files.ts';

/** Row → what stands there instead of its cells, made of those and of what separates them. */
export type RawRows = Map<Row, (cells: string[], separator: string) => string>;

export interface WrittenRoster {
  /** As they are handed in: loose, or in a zip. */
  files: Record<string, string | Uint8Array>;
  /** On which line of its file a row begins. */
  lines: Map<Row, number>;
  /** How it was written, for whoever reads that it was read wrongly. */
  way: string;
}

const encodings = [
  'utf-8',
  'utf-8 marked',
  'utf-16le',
  'utf-16be',
  'utf-16le marked',
  'utf-16be marked',
];
const notes = ['', 'plain', 'a, b; c | d\te', 'says "so"', 'two\nlines', '"', 'x'.repeat(300)];

/**
 * A roster's files, each written in a way of its own: encoding, separator, line ends, order of columns, columns that nobody asked for, empty
 * lines and cells, one that tells the separator. The same chance writes them the same way.
 */
export async function writtenRoster(
  roster: RandomRoster,
  chance: Seeded,
  raw: RawRows = new Map(),
): Promise<WrittenRoster> {
  const lines = new Map<Row, number>();
  const ways: string[] = [];
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, text: string, way: string, encoding = chance.pick(encodings)) => {
    files[name] = encoded(text, encoding);
    ways.push(`${name}: ${encoding} ${way}`);
  };
  for (const kind of kinds) {
    const rows = roster.tables[kind];
    if (!rows?.length) continue;
    const { text, way } = textOf(headingOf(kind, roster, chance), rows, chance, { lines, raw });
    put(`${kind}.csv`, text, way);
  }
  if (roster.format.startsWith('oneroster')) put('manifest.csv', manifestOf(roster), 'as it is');
  const isZip = chance.chance(0.5);
  const folder = chance.chance(0.5) ? 'export/' : '';
  const inFolder = Object.entries(files).map(([name, bytes]) => [folder + name, bytes] as const);
  return {
    files: isZip ? { 'export.zip': await zipOf(Object.fromEntries(inFolder)) } : files,
    lines,
    way: [isZip ? `in a zip, folder "${folder}"` : 'loose', ...ways].join('\n'),
  };
}

function headingOf(kind: Kind, { tables, format }: RandomRoster, chance: Seeded): string[] {
  const columns = new Set(['notes', ...tables[kind]!.flatMap((row) => Object.keys(row))]);
  const isTold = tables[kind]!.some((row) => !['', 'active'].includes(row['status'] ?? ''));
  if (format.startsWith('sds') && !isTold && chance.chance(0.5)) columns.delete('status');
  return [...columns].toSorted(() => chance.next() - 0.5);
}

function textOf(
  heading: string[],
  rows: readonly Row[],
  chance: Seeded,
  { lines, raw }: { lines: Map<Row, number>; raw: RawRows },
): { text: string; way: string } {
  const separator = chance.pick([',', ';', '\t', '|']);
  const end = chance.pick(['\n', '\r\n', '\r']);
  const isQuoted = chance.chance(0.2);
  const quoted = (cell: string) =>
    isQuoted || /["\r\n]/.test(cell) || cell.includes(separator)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const written: string[] = chance.chance(0.1) ? [`sep=${separator}`] : [];
  written.push(heading.map(quoted).join(separator));
  let line = written.length;
  for (const row of rows) {
    if (chance.chance(0.05)) {
      written.push(separator.repeat(chance.whole(0, 3)));
      line += 1;
    }
    line += 1;
    lines.set(row, line);
    const cells = heading.map(
      (column) => row[column] ?? (column === 'notes' ? chance.pick(notes) : ''),
    );
    const harm = raw.get(row);
    const more = chance.chance(0.05) ? separator.repeat(2) : '';
    const text = harm
      ? harm(
          cells.map((cell) => bare(cell, separator)),
          separator,
        )
      : cells.map(quoted).join(separator) + more;
    line += text.split('\n').length - 1;
    written.push(text);
  }
  const text =
    written.map((one) => one.replaceAll('\n', end)).join(end) + (chance.chance(0.7) ? end : '');
  return { text, way: `${JSON.stringify([separator, end])}${isQuoted ? ' quoted' : ''}` };
}

/** A cell that takes no quotes. */
const bare = (cell: string, separator: string) =>
  cell.replaceAll(/["\n]/g, '').replaceAll(separator, ' ');

function manifestOf({ format, modes, tables }: RandomRoster): string {
  const said = kinds.map((kind) => `file.${kind},${tables[kind]?.length ? modes[kind] : 'absent'}`);
  return ['propertyName,value', `oneroster.version,${format.slice(-3)}`, ...said, ''].join('\r\n');
}

function encoded(text: string, encoding: string): Uint8Array {
  const [as, marked] = encoding.split(' ');
  const whole = marked ? `\ufeff${text}` : text;
  if (as === 'utf-8') return Buffer.from(whole);
  const bytes = Buffer.from(whole, 'utf16le');
  return as === 'utf-16be' ? bytes.swap16() : bytes;
}
