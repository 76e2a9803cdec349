import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cp, glob, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { isRunning } from '@threshold/server/start/process-identity.ts';
import { chromiumFlags, findChromium } from '../support/find-chromium.ts';
import { readmeCommand } from '../support/readme-command.ts';
import { killIfAlive, readLock, root, runCommand } from '../support/start-threshold.ts';

/** The PATH of a newcomer: theirs, without what this repository has installed. */
const newcomersPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

/** Beside the packages of this folder, so that the clone can have links to their files. */
const artifacts = join(root, 'artifacts');
mkdirSync(artifacts, { recursive: true });
const folder = mkdtempSync(join(artifacts, 'threshold-test-'));
const clone = join(folder, 'threshold');
const routes = join(clone, 'web', 'src', 'routes');
const dataDir = join(folder, 'data');

async function run(program: string, args: string[]): Promise<void> {
  const running = runCommand(program, args, { env: { PATH: newcomersPath } });
  expect(await running.ended, running.output()).toBe(0);
}

beforeAll(async () => {
  await run('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Types the line into a shell in the clone and waits for the address. */
async function type(line: string) {
  // A group of its own, so that Ctrl-C can be sent as a terminal does: to the shell and all it started.
  const shell = runCommand('sh', ['-c', line], {
    cwd: clone,
    env: { PATH: newcomersPath, PORT: '0', SEED_DEMO: '0', DATA_DIR: dataDir },
    ownGroup: true,
  });
  onTestFinished(() => killIfAlive(shell, dataDir));
  const [, url = ''] = await shell.says(/on this machine\s+(http:\S+)/);
  const ctrlC = async () => {
    process.kill(-(shell.process.pid ?? 0), 'SIGINT');
    await shell.ended;
  };
  return { url, ctrlC };
}

/** The packages, of the root and of each workspace, as hard links; not what programs write beside them (`.cache`, `$app`). */
async function copyPackages(): Promise<void> {
  for await (const from of glob('{,*/}node_modules', { cwd: root })) {
    const to = join(clone, from);
    await mkdir(to);
    const written = ['.cache', '$app'];
    const kept = (await readdir(join(root, from))).filter((name) => !written.includes(name));
    if (kept.length > 0)
      await run('cp', ['-al', '-t', to, ...kept.map((name) => join(root, from, name))]);
  }
}

const page = async (url: string): Promise<string> => await (await fetch(url)).text();

/**
 * What `npm ci` and the first build put there, got cheaply: whoever runs these tests has had both from a clone, and a build counts by
 * its sources' content. That the list of packages fits those the workspaces name is asked of npm itself.
 */
test('a fresh clone starts with the first command of the README', async () => {
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  expect(await readmeCommand(clone)).toBe('npm ci && npm start');
  await run('npm', ['ci', '--dry-run', '--offline', '--prefix', clone]);
  await copyPackages();
  await cp(join(root, 'web', 'build'), join(clone, 'web', 'build'), { recursive: true });

  const { url, ctrlC } = await type('npm start');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await page(url)).toContain('<title>');

  const lock = await readLock(dataDir);
  await ctrlC();
  expect(await isRunning(lock.owner)).toBe(false);
  expect(lock.note && (await isRunning(lock.note))).toBe(false);
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

test('a changed source is built again at the next start', async () => {
  // As much is taken away as can be: what is left is built in seconds.
  await rm(routes, { recursive: true });
  await mkdir(routes);
  await writeFile(join(routes, '+page.svelte'), '<p>changed since</p>\n');
  const { url, ctrlC } = await type('npm start');
  expect(await page(url)).toContain('changed since');
  await ctrlC();
});

test('npm run dev shows an edited screen without loading the page again, on the one port', async () => {
  const route = join(routes, 'probe');
  const write = async (word: string) =>
    await writeFile(
      join(route, '+page.svelte'),
      `<svelte:window onclick={() => (document.title = 'hydrated')} />\n<p>${word}</p>\n`,
    );
  await mkdir(route);
  await write('before');
  const { url, ctrlC } = await type('npm run dev');

  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  });
  onTestFinished(() => browser.close());
  const tab = await browser.newPage();
  const elsewhere: string[] = [];
  tab.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) elsewhere.push(request.url());
  });
  tab.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(url).host) elsewhere.push(socket.url());
  });
  await tab.goto(`${url}/probe`);
  await expect
    .poll(
      async () => {
        await tab.locator('p').click();
        return await tab.title();
      },
      { timeout: 30_000 },
    )
    .toBe('hydrated');
  await write('after');
  await expect.poll(() => tab.locator('p').textContent(), { timeout: 30_000 }).toBe('after');
  expect(await tab.title()).toBe('hydrated');
  expect(elsewhere).toEqual([]);
  await ctrlC();
});
