import { gzipSync } from 'node:zlib';
import { expect, type Response } from '@playwright/test';
import { heading, test } from '../support/e2e-class.ts';

/**
 * What a student's page may weigh on a cold device before it is interactive, in kB of 1,000 bytes: scripts gzipped, fonts as
 * they travel (WOFF2 is compressed already).
 */
const budget = { script: 120, font: 80 };

/** In the page: how many italic faces have come. */
const italics = `[...document.fonts].filter((face) => face.style === 'italic' && face.status === 'loaded').length`;

interface Fetched {
  name: string;
  kind: 'script' | 'font';
  bytes: number;
}

/** A script's own bytes, gzipped as hard as the build does it; a font's as they come. Null for everything else. */
async function fetched(response: Response): Promise<Fetched | null> {
  const kind = response.request().resourceType();
  // A preloaded module is called "other" by some browsers: what it is, its address says.
  const name = new URL(response.url()).pathname.split('/').at(-1)!;
  if (kind === 'font' || name.endsWith('.woff2'))
    return { name, kind: 'font', bytes: (await response.body()).length };
  if (kind === 'script' || name.endsWith('.js'))
    return {
      name,
      kind: 'script',
      bytes: gzipSync(await response.body(), { level: 9 }).length,
    };
  return null;
}

test('the student page is light: 120 kB of scripts and 80 kB of fonts on a cold device', async ({
  screens,
}) => {
  const screen = await screens.signedOut({ viewport: { width: 1366, height: 768 } });
  const asked: Promise<Fetched | null>[] = [];
  screen.page.on('response', (response) => {
    if (response.status() === 200) asked.push(fetched(response));
  });
  await screens.enterStudent(screen, 'amara-okafor');
  await expect(heading(screen.page, /in line$/)).toBeVisible();
  await screen.page.waitForLoadState('networkidle');
  // And the heaviest of what a first look may show: a sample with a narration, which stands in italics.
  await screen.page.getByRole('button', { name: /^Intermediate Low/ }).click();
  await screen.page.getByRole('button', { name: '4.1' }).first().click();
  await expect.poll(() => screen.page.evaluate<number>(italics)).toBeGreaterThan(0);
  await screen.page.evaluate('document.fonts.ready');

  const files = (await Promise.all(asked)).filter((one) => one !== null);
  const kB = (kind: Fetched['kind']) =>
    files.filter((one) => one.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
  const [script, font] = [kB('script'), kB('font')];
  const listed = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes }) => `  ${(bytes / 1_000).toFixed(1).padStart(6)} kB  ${name}`);
  console.log(
    `The student page, cold: ${script.toFixed(1)} kB of scripts (at most ${budget.script}), ` +
      `${font.toFixed(1)} kB of fonts (at most ${budget.font})\n${listed.join('\n')}`,
  );
  // The page did run, and its text did come in its own faces: nothing measured is nothing kept.
  expect(script).toBeGreaterThan(20);
  expect(font).toBeGreaterThan(20);
  expect(script).toBeLessThanOrEqual(budget.script);
  expect(font).toBeLessThanOrEqual(budget.font);
});
