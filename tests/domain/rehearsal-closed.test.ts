import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/start-threshold.ts';

const web = join(root, 'web/src');

/** The files of ours that run where that one does, however far away. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const run = readFileSync(file, 'utf8').replaceAll(/\bimport type [^;]+;/g, '');
  for (const [, from] of run.matchAll(/\b(?:import|from)\b[ (]+'([^']+)'/g))
    if (/^(#lib|\.).*\.(ts|svelte)$/.test(from!))
      reached(
        from!.startsWith('#lib/') ? join(web, from!.replace('#', '')) : join(dirname(file), from!),
        found,
      );
  return found;
}

test('[D3] what a rehearsal is made of reaches no socket, no outbox and no store of the device', () => {
  const of = (page: string) =>
    [...reached(join(web, page))].map((file) => file.slice(web.length + 1));
  const doors = /live\/(connection|session|outbox|page-socket|kept|last-state|seen-results)/;
  expect(of('lib/live/rehearsal.svelte.ts').filter((file) => doors.test(file))).toEqual([]);
  expect(of('lib/screens/try-screen.svelte').filter((file) => doors.test(file))).toEqual([]);
  // A student's own page does reach them, so it is seen here where one does.
  expect(of('lib/pages/path-page.svelte').filter((file) => doors.test(file))).not.toEqual([]);
});
