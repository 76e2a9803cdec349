import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Rules whose tests are being written now. Each must go from here as soon as a test cites it. */
const pending: string[] = [];

/** Ids of the rules, in the order of the book. */
const rules = [
  ...readFileSync(join(root, 'shared', 'SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm),
].map(([, id]) => id!);

/** Ids cited by test titles, each with the files that do: a title begins with `[A5] [L2] `. */
const cited = new Map<string, string[]>();
for (const file of globSync('tests/**/*.ts', { cwd: root, exclude: ['**/node_modules/**'] })) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, ids] of text.matchAll(/['"`]((?:\[[A-Z]\d+\] )+)/g))
    for (const [, id] of ids!.matchAll(/\[([A-Z]\d+)\]/g))
      cited.set(id!, [...(cited.get(id!) ?? []), file]);
}

test('every rule of the book is cited by the title of a test', () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules.filter((id) => !cited.has(id) && !pending.includes(id))).toEqual([]);
});

test('every rule a test cites is in the book', () => {
  const unknown = [...cited].filter(([id]) => !rules.includes(id));
  expect(unknown.map(([id, files]) => `${id} in ${files.join(', ')}`)).toEqual([]);
});

test('a rule that has a test is pending no more', () => {
  expect(pending.filter((id) => cited.has(id) || !rules.includes(id))).toEqual([]);
});
