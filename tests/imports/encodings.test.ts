import { expect, test } from 'vitest';
import { nameWithheld } from '@threshold/server/jobs/name-withheld.ts';
import { readSheet } from '@threshold/server/imports/read-sheet.ts';
import { tableIn } from '@threshold/server/imports/undecoded-table.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { sheetIn } from '@threshold/shared/domain/sheet-text.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { encodedAs } from '../support/encoded-as.ts';
import { foreignLists } from '../support/foreign-lists.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';

const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

async function table(bytes: Uint8Array) {
  const read = await readUpload(sentFiles({ 'list.csv': bytes }));
  if (!read.ok || !read.table) throw new Error(JSON.stringify(read));
  return read.table;
}

test.each(foreignLists)(
  'a list in $encoding: $heading',
  async ({ encoding, heading, rows, as }) => {
    const bytes = encodedAs(encoding, [heading, ...rows].join('\r\n'));
    const read = await table(bytes);
    expect(read.rows.map(({ cells }) => cells.join(','))).toEqual(rows);
    expect(read.headings.join(',')).toBe(heading);
    expect(read).toMatchObject({ encoding: as ?? encoding, guessed: true, problems: [] });
    expect(read.doubts?.writing).toBe(true);
    // Four names are enough, and sheets of scores are read by the same guess.
    const few = [heading, ...rows.slice(0, 4)];
    const sheet = await readSheet(encodedAs(encoding, few.join('\n')), 'scores.csv');
    if (!sheet.ok || !sheet.guessed) throw new Error(JSON.stringify(sheet));
    const cells = sheetIn(sheet.rows, sheet.guessed);
    expect(cells.map((row) => row.join(','))).toEqual(few);
  },
);

test.each([
  [
    'windows-1251',
    'Student ID,Name,Class,Role\np-1,Ольга Иванова,c-0,student\np-2,Вера Зайцева,c-1,student\n',
  ],
  [
    'gb18030',
    'Name,Class,Role\n王小明,c-0,student\n李欣怡,c-1,student\n张伟杰,c-1,student\n刘思远,c-0,student\n陈雨桐,c-0,student\n杨子涵,c-1,student\n',
  ],
  ['windows-1252', 'Name,Class\nSeán O’Neil,Art\nAmara Okafor,Art\n'],
  ['windows-1252', 'Name;Klasse\nJürgen Groß;7b\nSören Schäfer;7b\n'],
  ['windows-1250', 'Uczeń,Klasa\nKatarzyna Dąbrowska,7b\nŁukasz Król,7b\nPaweł Zając,7b\n'],
])('short lists whose headings tell little, in %s', async (encoding, text) => {
  expect((await table(encodedAs(encoding, text))).encoding).toBe(encoding);
});

test.each([';', ',', '\t'])(
  'a first line that only says what separates the cells (sep=%j) is no heading',
  async (sep) => {
    const text = [`sep=${sep}`, ['Name', 'Class'].join(sep), ['Ada Li', '7b'].join(sep)].join(
      '\r\n',
    );
    const read = await table(Buffer.from(text));
    expect(read).toMatchObject({ headings: ['Name', 'Class'], problems: [] });
    expect(read.rows).toEqual([{ line: 3, cells: ['Ada Li', '7b'] }]);
    const sheet = await readSheet(Buffer.from(text), 'scores.csv');
    expect(sheet).toMatchObject({ rows: [[], ['Name', 'Class'], ['Ada Li', '7b']] });
  },
);

test('a list of an old Macintosh is read once somebody says so', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Name,Class\nJ'),
    Buffer.from([0x9f]),
    Buffer.from('rgen,7b\n'),
  ]);
  const read = await readUpload(sentFiles({ 'list.csv': bytes }));
  if (!read.ok || !read.table || !read.undecoded) throw new Error(JSON.stringify(read));
  expect(tableIn(read.undecoded, 'macintosh').rows[0]!.cells).toEqual(['Jürgen', '7b']);
});

test('what is valid UTF-8 or bears its mark is no guess, and damage in it is named by row', async () => {
  const plain = await table(Buffer.from('姓名,班级\n王小明,七年级\n'));
  expect(plain).toMatchObject({ encoding: 'utf-8', problems: [] });
  expect(plain.guessed).toBeUndefined();
  const damaged = Buffer.concat([
    Buffer.from('\ufeffName,Class\nAmara Okafor,Art\nN'),
    Buffer.from([0xfa]),
    Buffer.from('ria Soler,Art\n'),
  ]);
  const read = await table(damaged);
  expect(read).toMatchObject({ encoding: 'utf-8', headings: ['Name', 'Class'] });
  expect(read.problems).toMatchObject([{ line: 3, code: 'unreadable-text' }]);
});

test('OneRoster is UTF-8: another encoding is a problem of each row that has signs of it, and no name is garbled', async () => {
  const bytes = Buffer.from(oneRoster11['users.csv'], 'latin1');
  const read = await readUpload(sentFiles({ ...oneRoster11, 'users.csv': bytes }));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  expect(read.roster.problems).toMatchObject([
    { file: 'users.csv', line: 3, code: 'unreadable-text', column: 'givenName' },
    { file: 'users.csv', line: 4, code: 'unreadable-text', column: 'familyName' },
  ]);
  expect(read.roster.people.map(({ name }) => name)).toEqual([
    'Amara Okafor',
    'Mei Chen',
    'Marta Ortiz',
  ]);
  // Who is known already stays as they are.
  const plan = (roster: Roster, now: SchoolNow) =>
    planRoster(roster, now, { kind: 'school' }, '2026-11-23');
  const good = await readUpload(sentFiles(oneRoster11));
  if (!good.ok || !good.roster) throw new Error(JSON.stringify(good));
  const now = applyPlan(empty, plan(good.roster, empty));
  const anew = plan(read.roster, now);
  expect([hasChanges(anew), anew.totals.skipped]).toEqual([false, 2]);
  // Who is new waits for a name, with their classes, and no other row is blamed.
  const first = plan(read.roster, empty);
  expect(first.problems.map(({ code, person }) => [code, person])).toEqual([
    ['unreadable-text', 's-2'],
    ['unreadable-text', 's-3'],
  ]);
  const named = nameWithheld(read.roster, { person: 's-2', name: 'Chloë Whitehorse' });
  const mended = plan(named, empty);
  expect(mended.problems.map(({ person }) => person)).toEqual(['s-3']);
  expect(mended.totals.added).toBe(first.totals.added + 1);
});
