import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findProgram, onPath } from '@threshold/server/start/find-program.ts';
import { runProgram } from '@threshold/server/start/run-program.ts';
import { step } from '@threshold/server/start/say.ts';
import { chromium } from '@playwright/test';

/** The shell first: the same engine without the windows around it, which cost more than most of our pages. */
const names = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
];

/** What Chromium is started with in tests: no sandbox (it cannot have one as root) and nothing that calls home. */
export const chromiumFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
];

/**
 * The path of a Chromium that starts: THRESHOLD_CHROMIUM, else on the PATH, else the one Playwright keeps, else
 * installed by Playwright or the system's package manager. Throws a StartError that says what to do.
 */
export async function findChromium(): Promise<string> {
  const given = process.env['THRESHOLD_CHROMIUM'];
  if (given) return given;
  for (const path of [onPath(names), chromium.executablePath()]) {
    if (path && (await starts(path))) return path;
  }
  // Ubuntu has none, and its own Chromium starts nowhere but on a desktop: what is there counts only if it starts.
  const installed = await findProgram({
    names,
    aptPackage: 'chromium-headless-shell',
    brewPackage: 'chromium',
    otherwise: 'Install Chromium, or set THRESHOLD_CHROMIUM to the path of one.',
  }).catch((error: unknown) => error as Error);
  if (typeof installed === 'string' && (await starts(installed))) return installed;
  await step('Downloading Chromium with Playwright', downloadWithPlaywright);
  if (await starts(chromium.executablePath())) return chromium.executablePath();
  throw installed instanceof Error ? installed : new Error(`${installed} does not start.`);
}

async function starts(path: string): Promise<boolean> {
  return existsSync(path) && (await runProgram(path, ['--version'])).code === 0;
}

async function downloadWithPlaywright(): Promise<void> {
  const playwright = dirname(
    createRequire(import.meta.url).resolve('@playwright/test/package.json'),
  );
  await runProgram(process.execPath, [
    join(playwright, 'cli.js'),
    'install',
    '--with-deps',
    'chromium',
  ]);
}
