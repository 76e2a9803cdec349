import { expect, test } from 'vitest';
import { ROSTER_WORKBOOK } from '@threshold/server/imports/caps.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles, zipOf } from '../support/sent-files.ts';
import {
  type WorkbookCell,
  workbookOf,
  workbookOfSheets,
  workbookWith,
} from '../support/workbook-of.ts';

const read = (bytes: Uint8Array, name = 'class.xlsx') => readUpload(sentFiles({ [name]: bytes }));

const rows: WorkbookCell[][] = [
  [],
  ['Student ID', 'Last', 'First', 'Class', 'Since', 'Date of birth', null],
  [1001, 'Okafor', 'Amara', 'Algebra', { day: 46_279 }, { day: 40_000 }],
  [],
  ['01002', 'Chen', { formula: 'CONCATENATE("B","o")', value: 'Bo' }, '=1+1'],
];

test('[T6] an office’s workbook is a list like any other, in its places; what is private in it is dropped, and no formula is run', async () => {
  expect(await read(await workbookOf(rows))).toEqual({
    ok: true,
    table: {
      file: 'class.xlsx',
      encoding: 'utf-8',
      separator: '\t',
      sheet: { name: 'Marks', others: 0 },
      headings: ['Student ID', 'Last', 'First', 'Class', 'Since'],
      guess: ['id', 'family', 'given', 'class', 'ignore'],
      doubts: { guessed: [], unknown: ['Since'], writing: false },
      rows: [
        { line: 3, cells: ['1001', 'Okafor', 'Amara', 'Algebra', '2026-09-14'] },
        { line: 5, cells: ['01002', 'Chen', 'Bo', '=1+1', ''] },
      ],
      dropped: ['Date of birth'],
      problems: [],
    },
  });
});

test('[T6] of several sheets the first that holds anything is read, and which is said; a hostile name of one is shown as text', async () => {
  const name = '<b>"A"\u202e';
  const workbook = await workbookOfSheets({
    Cover: [[null], [' ']],
    [name]: [['Name'], ['Amara Okafor']],
    Old: [['Name'], ['Bo Chen']],
  });
  expect(await read(workbook)).toMatchObject({
    table: { sheet: { name: '<b>"A"‹U+202E›', others: 1 }, rows: [{ cells: ['Amara Okafor'] }] },
  });
});

test('[T6] a workbook whatever it is called, and one row wider than its heading', async () => {
  const wide = await workbookOf([['Name', 'Class'], ['Amara', 'A', '', 'more'], ['Bo']]);
  expect(await read(wide, 'users.csv')).toMatchObject({
    table: {
      rows: [{ line: 3, cells: ['Bo', ''] }],
      problems: [{ code: 'ragged-row', line: 2, value: '4 / 2' }],
    },
  });
});

test.each<[string, () => Promise<Uint8Array>, object]>([
  ['an empty one', () => workbookOf([[null], []]), { code: 'empty', file: 'class.xlsx' }],
  ['a mere heading', () => workbookOf([['Name', 'Class']]), { code: 'headings-only' }],
  ['one without headings', () => workbookOf([['Password'], ['x']]), { code: 'not-a-table' }],
  [
    'one in a zip',
    () => zipOf({ ...oneRoster11, 'more.xlsx': 'x' }),
    { code: 'zip-in-zip', file: 'more.xlsx' },
  ],
  [
    'a damaged one',
    () => zipOf({ '[Content_Types].xml': '<x', 'xl/workbook.xml': '<x' }),
    { code: 'workbook-broken' },
  ],
  [
    'one that was cut off',
    async () =>
      (
        await workbookOf([
          ['Name', 'Class'],
          ['Ada Li', 'B3'],
        ])
      ).subarray(0, 900),
    { code: 'workbook-broken', file: 'class.xlsx' },
  ],
  [
    'one that leads outside',
    async () =>
      Buffer.from(
        (await zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x', 'xl/ok': 'x' }))
          .toString('latin1')
          .replaceAll('xl/ok', '../ok'),
        'latin1',
      ),
    { code: 'zip-path' },
  ],
  [
    'a bomb',
    () =>
      zipOf({
        '[Content_Types].xml': '<x/>',
        'xl/workbook.xml': '<x/>',
        'xl/worksheets/sheet1.xml': Buffer.alloc(ROSTER_WORKBOOK.bytes + 1),
      }),
    { code: 'zip-bomb', limit: ROSTER_WORKBOOK.bytes },
  ],
  [
    'a row too far down',
    () => workbookWith(`<row r='${ROSTER_WORKBOOK.rows + 1}'><c r='A1'><v>1</v></c></row>`),
    { code: 'too-many-rows', limit: ROSTER_WORKBOOK.rows },
  ],
  [
    'a column too far out',
    () => workbookWith('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    { code: 'too-many-columns' },
  ],
])(
  '[X16] %s is refused by name',
  async (_, bytes, refusal) => {
    expect(await read(await bytes())).toMatchObject({ ok: false, ...refusal });
  },
  60_000,
);

test('two workbooks, or one beside a list, are several lists', async () => {
  const workbook = await workbookOf(rows);
  expect(await readUpload(sentFiles({ 'a.xlsx': workbook, 'b.csv': 'Name\nBo\n' }))).toMatchObject({
    code: 'several-tables',
    file: 'b.csv',
  });
});

test('a school of 50,000 rows', async () => {
  const many = Array.from({ length: 50_000 }, (_, i): WorkbookCell[] => [
    `Student ${i}`,
    `Class ${i % 900}`,
  ]);
  const answer = await read(await workbookOf([['Name', 'Class'], ...many]));
  if (!answer.ok || !answer.table) throw new Error('not a table');
  expect(answer.table.rows).toHaveLength(50_000);
  expect(answer.table.rows.at(-1)).toEqual({
    line: 50_001,
    cells: ['Student 49999', 'Class 499'],
  });
}, 60_000);
