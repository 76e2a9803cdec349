import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { notedActs } from '@threshold/shared/contract/audit.ts';
import { commandNames } from '@threshold/shared/contract/command-map.ts';
import { areas, areasOf } from '../../web/src/lib/words/areas.ts';
import { root } from '../support/start-threshold.ts';

const web = join(root, 'web/src');
const routes = join(web, 'routes');
const commands = new Set([...commandNames, ...notedActs].map((name) => `'${name}'`));
const texts = new RegExp(`'(${areas.join('|')})\\.[a-z-]+'`, 'g');

/** The files of ours that a file takes in, however far away: what a page may say stands in one of them. */
function reached(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file) || !existsSync(file)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file, source);
  const run = source.replaceAll(/\bimport type [^;]+;/g, '');
  for (const [, from] of run.matchAll(/\b(?:import|from)\b[ (]+'([^']+)'/g)) {
    const path = from!.startsWith('#lib/')
      ? join(web, from!.replace('#', ''))
      : join(dirname(file), from!);
    const isOurs = /^(#lib|\.)/.test(from!) && /\.(ts|svelte)$/.test(from!);
    if (isOurs && !/words\/(en|es|zh)\b/.test(path)) reached(path, found);
  }
  return found;
}

const pages = globSync('**/+{page,error}.svelte', { cwd: routes });

test.each(pages)('%s says only what it was given to say', (page) => {
  const route = page.endsWith('+error.svelte') ? null : `/${relative('.', dirname(page))}`;
  const given: readonly string[] = areasOf(route);
  const files = [page, '+layout.svelte'].map((file) => reached(join(routes, file)));
  const unsayable = files.flatMap((sources) =>
    [...sources].flatMap(([file, source]) =>
      [...source.matchAll(texts)]
        // A command, or what the audit notes, may be called as a text could be.
        .filter(([text]) => !commands.has(text))
        .filter(([, area]) => !given.includes(area!))
        .map(([text]) => `${text} in ${relative(web, file)}`),
    ),
  );
  expect(unsayable).toEqual([]);
  expect(files[0]!.size).toBeGreaterThan(1);
});
