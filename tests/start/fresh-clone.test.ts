import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '@threshold/server/start/process-identity.ts';
import { killIfAlive, readLock, root, runCommand } from '../support/start-threshold.ts';
import { readmeCommand } from '../support/readme-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The PATH of a newcomer: theirs, without what this repository has installed. */
const newcomersPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

test('a fresh clone in an empty folder starts with the first command of the README', async () => {
  const clone = join(temporaryFolder(), 'threshold');
  const dataDir = join(temporaryFolder(), 'data');
  const cloned = runCommand('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
  expect(await cloned.ended, cloned.output()).toBe(0);
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);

  // A group of its own, so that Ctrl-C can be sent as a terminal does: to the shell and all it started.
  const shell = runCommand('sh', ['-c', await readmeCommand(clone)], {
    cwd: clone,
    env: { PATH: newcomersPath, PORT: '0', DATA_DIR: dataDir },
    ownGroup: true,
  });
  onTestFinished(() => killIfAlive(shell, dataDir));
  const [, url = ''] = await shell.says(/on this machine\s+(http:\S+)/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>');

  const lock = await readLock(dataDir);
  process.kill(-(shell.process.pid ?? 0), 'SIGINT');
  await shell.ended;
  expect(await isRunning(lock.owner)).toBe(false);
  expect(lock.note && (await isRunning(lock.note))).toBe(false);
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});
