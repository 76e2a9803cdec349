import { chmod, readdir, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { onPath } from '@threshold/server/start/find-program.ts';
import {
  killIfAlive,
  root,
  runCommand,
  runThreshold,
  startThreshold,
} from '../support/start-threshold.ts';
import { startRedis } from '../support/start-redis.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Starts in bad surroundings and expects one clear line, exit code 1, and nothing else. */
async function oneLine(env: Record<string, string>): Promise<string> {
  const running = runThreshold([], { PORT: '0', DATA_DIR: temporaryFolder(), ...env });
  const code = await running.ended;
  const lines = running.errors().trim().split('\n');
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.any(String)] });
  expect(running.output()).not.toMatch(/^\s+at /m);
  return lines[0] ?? '';
}

test('a port that is taken', async () => {
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await oneLine({ PORT: String(port) })).toMatch(
    new RegExp(`^Port ${port} is in use by another program\\. .* set PORT`),
  );
});

test('an address that is not of this machine', async () => {
  expect(await oneLine({ HOST: '203.0.113.7' })).toBe(
    'HOST 203.0.113.7 is not an address of this machine.',
  );
});

test('where it cannot listen, nothing is loaded first', async () => {
  const dataDir = temporaryFolder();
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await oneLine({ PORT: String(port), DATA_DIR: dataDir });
  await oneLine({ HOST: '203.0.113.7', DATA_DIR: dataDir });
  expect(await readdir(dataDir)).toEqual([]);
});

test('a data folder that is a file', async () => {
  const file = join(temporaryFolder(), 'file');
  await writeFile(file, '');
  expect(await oneLine({ DATA_DIR: file })).toBe(
    `DATA_DIR is ${file}, and ${file} is a file, not a folder. Set DATA_DIR to a folder.`,
  );
  expect(await oneLine({ DATA_DIR: join(file, 'data') })).toContain(`${file} is a file`);
});

test(
  'a data folder where the system lets nobody make one, at once',
  { timeout: 20_000 },
  async () => {
    expect(await oneLine({ DATA_DIR: '/proc/nope' })).toMatch(
      /^The data folder \/proc\/nope cannot be written \(ENOENT\)\. .*DATA_DIR/,
    );
  },
);

test('a data folder that cannot be written', async () => {
  // Root may write past any mode, but not here.
  expect(await oneLine({ DATA_DIR: '/sys/kernel/data' })).toMatch(
    /^The data folder \/sys\/kernel\/data cannot be written \(E\w+\)\. .*DATA_DIR/,
  );
});

test('a data folder in use by another run', async () => {
  const first = await startThreshold(temporaryFolder());
  onTestFinished(async () => void (await first.stop()));
  expect(await oneLine({ DATA_DIR: first.dataDir })).toMatch(
    new RegExp(`in use by another run of Threshold \\(process ${first.process.pid}\\)`),
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('a Redis that is too old', async () => {
  const bin = temporaryFolder();
  await writeFile(join(bin, 'redis-server'), '#!/bin/sh\necho "Redis server v=6.2.14 sha=0:0"\n');
  await chmod(join(bin, 'redis-server'), 0o755);
  expect(await oneLine({ PATH: `${bin}:${process.env['PATH']}` })).toMatch(
    /^Redis 6\.2\.14 \(.*\) is too old.*docker compose up/,
  );
});

test('no Redis, and no way to install one', async () => {
  expect(await oneLine({ PATH: temporaryFolder() })).toMatch(
    /^redis-server is not on the PATH\. Install Redis 7\.0.*docker compose up/,
  );
});

test('no Redis, and an apt-get that fails: its own reason is told', async () => {
  const bin = temporaryFolder();
  await writeFile(
    join(bin, 'apt-get'),
    '#!/bin/sh\necho "E: Unable to locate package"\nexit 100\n',
  );
  await writeFile(join(bin, 'sudo'), '#!/bin/sh\nshift\nexec "$@"\n');
  for (const name of ['sh', 'true', 'env']) await symlink(`/bin/${name}`, join(bin, name));
  for (const name of ['apt-get', 'sudo']) await chmod(join(bin, name), 0o755);
  const running = runThreshold([], { PORT: '0', DATA_DIR: temporaryFolder(), PATH: bin });
  expect(await running.ended).toBe(1);
  expect(running.output().trim().split('\n')).toEqual([
    'redis-server is missing; installing it with apt-get install redis-server',
    expect.stringMatching(/failed \(E: Unable to locate package\)\. Install Redis 7\.0/),
  ]);
});

test('no Redis, and an apt-get that installs it once its lists are fresh', async () => {
  const real = onPath(['redis-server']);
  const bin = temporaryFolder();
  const script = `#!/bin/sh
    case "$1" in
      update) touch ${bin}/fresh ;;
      install) test -e ${bin}/fresh && ln -s ${real} ${bin}/redis-server ;;
    esac`;
  await writeFile(join(bin, 'apt-get'), script, { mode: 0o755 });
  await writeFile(join(bin, 'sudo'), '#!/bin/sh\nshift\nexec "$@"\n', { mode: 0o755 });
  for (const name of ['sh', 'true', 'env', 'touch', 'test', 'ln']) {
    await symlink(onPath([name]) ?? '', join(bin, name));
  }
  const threshold = await startThreshold(temporaryFolder(), { PATH: bin });
  onTestFinished(() => killIfAlive(threshold, threshold.dataDir));
  expect(threshold.output()).toContain('installing it with apt-get install redis-server');
  expect((await fetch(`${threshold.url}/readyz`)).status).toBe(200);
  expect(await threshold.stop()).toBe(0);
});

test('a REDIS_URL whose Redis could lose the record is warned of', async () => {
  const redis = await startRedis({ settings: ['--maxmemory-policy', 'allkeys-lru'] });
  onTestFinished(() => redis.stop());
  const threshold = await startThreshold(temporaryFolder(), { REDIS_URL: redis.path });
  onTestFinished(() => killIfAlive(threshold, threshold.dataDir));
  expect(threshold.output()).toMatch(/^Warning: .* appendonly is off/m);
  expect(threshold.output()).toMatch(/^Warning: .* maxmemory-policy is allkeys-lru/m);
  expect(await threshold.stop()).toBe(0);
});

test('a REDIS_URL that nobody answers', async () => {
  expect(await oneLine({ REDIS_URL: 'redis://me:hunter2@127.0.0.1:1' })).toMatch(
    /^The Redis at redis:\/\/127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\)\. .*REDIS_URL/,
  );
});

test('a REDIS_URL with a wrong password: the password is not shown', async () => {
  const redis = await startRedis({ settings: ['--requirepass', 'right'] });
  onTestFinished(() => redis.stop());
  const line = await oneLine({ REDIS_URL: redis.path });
  expect(line).toMatch(/NOAUTH/);
  expect(line).not.toContain('right');
});

test('a Node that is too old', async () => {
  const old = 'Object.defineProperty(process, "versions", { value: { node: "20.11.0" } })';
  const running = runCommand(process.execPath, [
    ...['--import', `data:text/javascript,${encodeURIComponent(old)}`],
    join(root, 'server', 'start.mjs'),
  ]);
  expect(await running.ended).toBe(1);
  expect(running.output()).toMatch(
    /^Threshold needs Node 24 or newer, and this is Node 20\.11\.0\. .*\n$/,
  );
});
