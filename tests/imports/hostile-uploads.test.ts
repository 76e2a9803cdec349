import { expect, test } from 'vitest';
import { MAX_FILE, MAX_FILES } from '@threshold/server/imports/caps.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles, zipOf } from '../support/sent-files.ts';

/** What reading takes of the processor, in milliseconds: the clock would count what else the machine does. */
async function cost(read: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Reads the files and sees that it took no longer than a cap may. */
async function soon(files: Record<string, string | Uint8Array>) {
  const sent = sentFiles(files);
  let read!: Awaited<ReturnType<typeof readUpload>>;
  expect(await cost(async () => (read = await readUpload(sent)))).toBeLessThan(2_000);
  return read;
}

/** A zip with bytes of its directory exchanged: `find` is what stands there, all of it of one length. */
function exchanged(zip: Buffer, find: string, put: string): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(find); at !== -1; at = bytes.indexOf(find, at + 1))
    bytes.write(put, at, 'latin1');
  return bytes;
}

/** The entry in a zip's directory, where `change` may write. */
function inDirectory(zip: Buffer, change: (entry: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip);
  change(bytes.subarray(bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))));
  return bytes;
}

const small = await zipOf(oneRoster11);

test.each<[string, string, object]>([
  ['a path out of the zip', '../sers.csv', { code: 'zip-path' }],
  ['a path from the root', '/users.csv1', { code: 'zip-path' }],
  ['a path of Windows', 'C:\\sers.csv', { code: 'zip-path' }],
])('[X16] %s stops all of it', async (_, name, refusal) => {
  const zip = exchanged(await zipOf({ ...oneRoster11, 'xsersxx.csv': 'x' }), 'xsersxx.csv', name);
  expect(await soon({ 'r.zip': zip })).toMatchObject({ ok: false, ...refusal });
});

test('[X16] a link in a zip is not followed', async () => {
  const zip = await zipOf({ 'users.csv': '/etc/passwd' }, 0o120777);
  expect(await soon({ 'r.zip': zip })).toMatchObject({ code: 'zip-link', file: 'users.csv' });
});

test('an encrypted zip, a damaged one and one in another are told as such', async () => {
  const encrypted = inDirectory(small, (entry) =>
    entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8),
  );
  expect(await soon({ 'r.zip': encrypted })).toMatchObject({ code: 'zip-encrypted' });
  expect(await soon({ 'r.zip': small.subarray(0, small.length - 30) })).toMatchObject({
    code: 'zip-broken',
  });
  const sum = inDirectory(small, (entry) => entry.writeUInt32LE(7, 16));
  expect(await soon({ 'r.zip': sum })).toMatchObject({ code: 'zip-broken' });
  expect(await soon({ 'r.zip': await zipOf({ 'more.zip': small }) })).toMatchObject({
    code: 'zip-in-zip',
  });
  expect(
    await soon({ 'r.zip': await zipOf({ ...oneRoster11, 'users.csv': small }) }),
  ).toMatchObject({ code: 'is-zip', file: 'users.csv' });
});

test('[X16] a zip bomb is stopped, whether its directory tells of it or not', async () => {
  const bomb = await zipOf({ ...oneRoster11, 'users.csv': Buffer.alloc(MAX_FILE + 1) });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await soon({ 'r.zip': bomb })).toMatchObject({
    code: 'zip-bomb',
    file: 'users.csv',
    limit: MAX_FILE,
  });
  const modest = await zipOf({ 'users.csv': Buffer.alloc(5_000_000) });
  const lying = inDirectory(modest, (entry) => entry.writeUInt32LE(1_000, 24));
  expect(await soon({ 'r.zip': lying })).toMatchObject({ ok: false, code: 'zip-broken' });
}, 60_000);

test('what no roster needs is not unpacked', async () => {
  const zip = await zipOf({ ...oneRoster11, 'demographics.csv': Buffer.alloc(MAX_FILE + 1) });
  expect(await soon({ 'r.zip': zip })).toMatchObject({ ok: true, roster: { problems: [] } });
}, 60_000);

test('more entries than any roster has', async () => {
  const many = Object.fromEntries(
    Array.from({ length: MAX_FILES + 1 }, (_, i) => [`f${i}.csv`, 'x']),
  );
  expect(await soon({ 'r.zip': await zipOf(many) })).toMatchObject({
    code: 'too-many-files',
    limit: MAX_FILES,
  });
});

const half = 'a'.repeat(25_000);
test.each<[string, string, object]>([
  ['a million columns', `a${',a'.repeat(1_000_000)}\n`, { code: 'too-many-columns' }],
  ['a thousand columns', `a${',a'.repeat(1_000)}\n`, { code: 'too-many-columns' }],
  ['a million empty lines', `Name${'\n'.repeat(1_100_000)}`, { code: 'too-many-rows' }],
  ['300,000 rows', `Name\n${'x\n'.repeat(300_000)}`, { code: 'too-many-rows' }],
  ['a quote in every row', `Name,Id\n${'"a,b\n'.repeat(200_000)}`, { code: 'not-a-table' }],
  ['a quote at every cell', `Name,Id\n${'"a"b"c,"d\n'.repeat(100_000)}`, { code: 'not-a-table' }],
  ['one line of 50 MB', `${'a'.repeat(50_000_000)}`, { code: 'too-many-columns' }],
])(
  '[X16] %s: stopped within two seconds',
  async (_, text, refusal) => {
    expect(await soon({ 'list.csv': text })).toMatchObject({ ok: false, ...refusal });
    // What counts is the processor's time; on a busy machine it stands still in between.
  },
  30_000,
);

test.each<[string, string]>([
  ['one word', half + half],
  ['quotes', '"'.repeat(50_000)],
  ['quotes in rows', `Name\n${'"a\n'.repeat(16_000)}`],
  ['quotes and separators', `Name,Id\n${'",'.repeat(25_000)}`],
  ['quotes closed late', `Name\n${`"${'a'.repeat(3)}\n`.repeat(9_000)}"`],
  ['separators', `Name\n${','.repeat(50_000)}`],
  ['line ends', '\r'.repeat(50_000)],
  ['spaces', `Name\n${' '.repeat(50_000)}x`],
  ['formulas', `Name\n${'=1+1\n'.repeat(10_000)}`],
  ['combining marks', `Name\nA${'\u0301'.repeat(24_000)}`],
  ['marks of direction', `Name\n${'\u202e'.repeat(16_000)}`],
  ['emoji with joiners', `Name\n${'👩‍👩‍👧‍👦'.repeat(2_000)}`],
  ['half signs', `Name\n${'\ud800'.repeat(16_000)}`],
  ['characters', `Name\n${'田 '.repeat(12_000)}`],
  ['braces', `{s1}:people,}{\n${'}{:\r\n'.repeat(10_000)}`],
])('50 KB of %s are read, or refused, in no time', async (_, text) => {
  const list = sentFiles({ 'list.csv': text });
  const users = sentFiles({ ...oneRoster11, 'users.csv': `sourcedId,givenName,role\n${text}` });
  for (const files of [list, users]) {
    const costs: number[] = [];
    // The first runs are not compiled yet.
    for (let run = 0; run < 5; run += 1) costs.push(await cost(() => readUpload(files)));
    expect(Math.min(...costs)).toBeLessThan(50);
  }
});
