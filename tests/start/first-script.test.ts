import { readdir, readFile } from 'node:fs/promises';
import { buildWeb } from '@threshold/server/start/build-web.ts';
import { beforeAll, expect, test } from 'vitest';

const scripts = new URL('../../web/build/client/_app/immutable/', import.meta.url);
const STATIC_IMPORT = /\b(?:from|import)\s*["']([^"']+)["']/g;

beforeAll(() => buildWeb(), 180_000);

const importsOf = async (file: URL) =>
  [...(await readFile(file, 'utf8')).matchAll(STATIC_IMPORT)].map(([, of]) => new URL(of!, file));

test('what a page says of itself, its version too, stands before any script that reads it begins', async () => {
  const entries = await readdir(new URL('entry/', scripts));
  const start = entries.find((name) => /^start\..*\.js$/.test(name));
  const imported = await importsOf(new URL(`entry/${start}`, scripts));
  expect(imported).toHaveLength(1);
  // One that imported others would run them first, and they would read a version that nobody has set yet.
  expect(await importsOf(imported[0]!)).toEqual([]);
});
