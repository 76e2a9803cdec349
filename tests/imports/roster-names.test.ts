import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';

async function roster(files: Record<string, string | Uint8Array>): Promise<Roster> {
  const read = await readUpload(sentFiles(files));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read).slice(0, 500));
  return read.roster;
}

const names = ({ people }: Roster) => people.map(({ name }) => name);

test('hostile names are names: kept, without what cannot be seen, and no formula is anything but text', async () => {
  const given = [
    '=cmd|x!A1',
    '\u202eevil',
    'A\u200bB',
    '<script>alert(1)</script>',
    '__proto__',
    'Z' + '\u0301'.repeat(200),
    '{s1}:people',
    'constructor',
  ];
  const read = await roster({
    ...oneRoster11,
    'users.csv': `sourcedId,role,givenName\n${given.map((name, i) => `u${i},student,${name}`).join('\n')}\n`,
  });
  expect(names(read)).toEqual([
    '=cmd|x!A1',
    'evil',
    'A B',
    '<script>alert(1)</script>',
    '__proto__',
    expect.stringMatching(/^Ź/),
    '{s1}:people',
    'constructor',
  ]);
  expect(names(read).every((name) => name.length <= 120 && name.isWellFormed())).toBe(true);
});

test('a name reads as its script has it', async () => {
  const read = await roster({
    ...oneRoster11,
    'users.csv':
      'sourcedId,role,familyName,givenName\n1,student,李,欣怡\n2,student,田中,なおみ\n3,student,السيد,مريم\n4,student,Kealoha,Kaʻiulani\n5,student,,Madonna\n',
  });
  expect(read.people.map(({ name, lang }) => [name, lang])).toEqual([
    ['李欣怡', 'zh'],
    ['田中 なおみ', 'ja'],
    ['مريم السيد', undefined],
    ['Kaʻiulani Kealoha', undefined],
    ['Madonna', undefined],
  ]);
});
