import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeSettings, readConfig } from '@threshold/server/config.ts';
import { root, runThreshold } from '../support/start-threshold.ts';

const names = [
  ...['PORT', 'HOST', 'DATA_DIR', 'REDIS_URL', 'PUBLIC_ORIGIN', 'SMTP_URL', 'MAIL_FROM'],
  ...['SECRET_KEY', 'SEED_DEMO'],
];

test('every setting may be left out, or left empty', () => {
  const plain = readConfig({});
  expect(plain).toMatchObject({
    ok: true,
    config: { port: 3000, host: undefined, redisUrl: undefined, publicOrigins: [], seedDemo: true },
  });
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(plain);
});

test('settings are read and paths made absolute', () => {
  const read = readConfig({
    PORT: '0',
    DATA_DIR: 'elsewhere',
    REDIS_URL: 'redis://10.0.0.1:6379',
    PUBLIC_ORIGIN: 'https://a.example.org, http://localhost:8080',
    SEED_DEMO: '0',
  });
  expect(read).toMatchObject({
    config: {
      port: 0,
      dataDir: `${process.cwd()}/elsewhere`,
      redisUrl: 'redis://10.0.0.1:6379',
      publicOrigins: ['https://a.example.org', 'http://localhost:8080'],
      seedDemo: false,
    },
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['REDIS_URL', 'localhost:6379'],
  ['REDIS_URL', 'http://127.0.0.1'],
  ['PUBLIC_ORIGIN', 'https://a.example.org/path'],
  ['PUBLIC_ORIGIN', 'https://a.example.org,nonsense'],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['SECRET_KEY', 'short-key-0042'],
  ['SEED_DEMO', 'yes'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is one wrong line, and the value is not repeated', (name, value) => {
  const read = readConfig({ [name]: value });
  expect(read.ok).toBe(false);
  const errors = read.ok ? [] : read.errors;
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(new RegExp(`^The setting ${name} is wrong: `));
  expect(errors[0]).not.toContain(value);
  expect(errors[0]).not.toContain('\n');
});

test('the start prints a line for each wrong setting and ends with 1', async () => {
  const running = runThreshold([], { PORT: 'many', LOG_LEVEL: 'loud' });
  expect(await running.ended).toBe(1);
  expect(running.output().trim().split('\n')).toEqual([
    'The setting PORT is wrong: must be 0 to 65535.',
    expect.stringMatching(/^The setting LOG_LEVEL is wrong: /),
  ]);
});

test('--help lists every setting, and nothing is started', async () => {
  const running = runThreshold(['--help']);
  expect(await running.ended).toBe(0);
  for (const name of [...names, 'LOG_LEVEL']) expect(running.output()).toMatch(`  ${name} `);
  expect(describeSettings()).toContain('(3000)');
  expect(running.output()).toContain(describeSettings());
});

test('README and docker-compose.yml name every setting', async () => {
  const readme = await readFile(`${root}/README.md`, 'utf8');
  const compose = await readFile(`${root}/docker-compose.yml`, 'utf8');
  for (const name of [...names, 'LOG_LEVEL']) expect(readme).toContain(`\n| \`${name}\` | `);
  // The image sets the folder, and a container listens on all of its addresses.
  const inCompose = [...names, 'LOG_LEVEL'].filter((name) => !['DATA_DIR', 'HOST'].includes(name));
  for (const name of inCompose) expect(compose).toContain(`\n    ${name}: `);
});

test('an unknown argument is one line and 1', async () => {
  const running = runThreshold(['--hepl']);
  expect(await running.ended).toBe(1);
  expect(running.output()).toBe('--hepl means nothing here; try --help.\n');
});

test('a mail server needs the address that links lead to, and says no-reply there unless told otherwise', () => {
  const SMTP_URL = 'smtp://user:secret@mail.example.org:587';
  const alone = readConfig({ SMTP_URL });
  expect(alone).toEqual({
    ok: false,
    errors: ['The setting SMTP_URL needs PUBLIC_ORIGIN: links in letters lead there.'],
  });
  const PUBLIC_ORIGIN = 'https://threshold.example.org';
  expect(readConfig({ SMTP_URL, PUBLIC_ORIGIN })).toMatchObject({
    config: { mail: { url: SMTP_URL, from: 'no-reply@threshold.example.org' } },
  });
  const MAIL_FROM = 'office@example.org';
  expect(readConfig({ SMTP_URL, PUBLIC_ORIGIN, MAIL_FROM })).toMatchObject({
    config: { mail: { from: MAIL_FROM } },
  });
});
