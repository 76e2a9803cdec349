import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeLock, type HeldLock } from './lock-file.ts';
import { runProgram } from './run-program.ts';
import { StartError } from './start-error.ts';
import { step, type Say } from './say.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of the web workspace. */
export const webFolder = join(root, 'web');

/** What the built web app is made from. Anything else may change without a new build. */
const sources = [
  'web/src',
  'web/static',
  'web/vite.config.ts',
  'web/script-files.ts',
  'web/package.json',
  'shared/src',
  'package-lock.json',
];

/**
 * Builds the web app when it is missing or was built from other sources than these. Sources are compared by content,
 * because copying and checking out change dates. Throws a StartError with the build's own last lines.
 */
export async function buildWeb(options: { say?: Say; signal?: AbortSignal } = {}): Promise<void> {
  if (!existsSync(join(webFolder, 'vite.config.ts'))) return; // an image may hold the built app alone
  if (await isBuilt()) return;
  await step(
    'Building the web app',
    async () => {
      const lock = await waitForLock(join(webFolder, 'build.lock'));
      try {
        // Whoever had the lock before may have built just this.
        if (!(await isBuilt())) await build(options.signal);
      } finally {
        await lock.release();
      }
    },
    options.say,
  );
}

const stamp = join(webFolder, 'build', 'built-from');

async function isBuilt(): Promise<boolean> {
  const builtFrom = await readFile(stamp, 'utf8').catch(() => '');
  return builtFrom === (await fingerprintOf(sources));
}

async function build(signal: AbortSignal | undefined): Promise<void> {
  const fingerprint = await fingerprintOf(sources);
  await runVite(signal);
  await writeFile(stamp, fingerprint);
}

/** Two builds at once would write into each other's files, so the second start waits for the first. */
async function waitForLock(path: string): Promise<HeldLock> {
  for (;;) {
    const lock = await takeLock(path);
    if (!('heldBy' in lock)) return lock;
    await pause(200);
  }
}

async function runVite(signal: AbortSignal | undefined): Promise<void> {
  const fromWeb = createRequire(join(webFolder, 'package.json'));
  const vite = join(dirname(fromWeb.resolve('vite/package.json')), 'bin', 'vite.js');
  const { code, output } = await runProgram(process.execPath, [vite, 'build'], {
    cwd: webFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    ...(signal ? { signal } : {}),
  });
  if (code !== 0) {
    const lines = output.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
    throw new StartError(`The web app could not be built:\n  ${lines.slice(-15).join('\n  ')}`);
  }
}

async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(paths.map((path) => filesIn(path)))).flat().sort();
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(path: string): Promise<string[]> {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = await readdir(full, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
