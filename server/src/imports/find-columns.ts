import { plainKey } from '@threshold/shared/domain/plain-key.ts';
import { distance } from '@threshold/shared/domain/distance.ts';
import { rosterFiles, type FieldOf, type RosterFileKind } from './roster-files.ts';

/** Where each field of a file stands; what the file does not have is missing. */
export type Columns<K extends RosterFileKind> = Partial<Record<FieldOf<K>, number>>;

/** A name this short is another word when a letter differs ("role", "name"). */
const SHORTEST = 8;

/**
 * The columns of a file's fields. By name first, without case and signs; then, for a field that no heading names, a heading that
 * is one or two letters off, as where somebody typed `sourceId` or `famillyName`, if it is that of one field only.
 */
export function findColumns<K extends RosterFileKind>(kind: K, headings: string[]): Columns<K> {
  const keys = headings.map(plainKey);
  const fields = Object.entries(rosterFiles[kind]) as [FieldOf<K>, readonly string[]][];
  const columns: Columns<K> = {};
  const taken = new Set<number>();
  for (const [field, names] of fields) {
    const column = names
      .map((name) => keys.indexOf(name))
      .find((at) => at !== -1 && !taken.has(at));
    if (column === undefined) continue;
    columns[field] = column;
    taken.add(column);
  }
  for (const [field, names] of fields) {
    if (columns[field] !== undefined) continue;
    const near = keys.flatMap((key, at) =>
      !taken.has(at) && names.some((name) => misspelt(key, name)) ? [at] : [],
    );
    if (near.length !== 1) continue;
    columns[field] = near[0]!;
    taken.add(near[0]!);
  }
  return columns;
}

function misspelt(key: string, name: string): boolean {
  return (
    name.length >= SHORTEST && Math.abs(key.length - name.length) <= 2 && distance(key, name) <= 2
  );
}
