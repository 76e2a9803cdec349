import { expect, test } from 'vitest';
import { readSheet } from '@threshold/server/imports/read-sheet.ts';
import { SHEET_BYTES, SHEET_SIDE } from '@threshold/shared/domain/limits.ts';
import { sheetIn, sheetOfText, sheetText } from '@threshold/shared/domain/sheet-text.ts';
import { zipOf } from '../support/sent-files.ts';
import { workbookOf, workbookWith } from '../support/workbook-of.ts';

const read = (text: string | Uint8Array, name = 'marks.csv') =>
  readSheet(typeof text === 'string' ? new TextEncoder().encode(text) : text, name);

test.each([
  ['commas', 'Name,1.1,1.2\n"Okafor, Amara",2026-09-14,\n\nBo,,x\n'],
  ['semicolons', 'Name;1.1;1.2\r\nOkafor, Amara;2026-09-14;\r\n\r\nBo;;x'],
  ['cells out of a spreadsheet', 'Name\t1.1\t1.2\nOkafor, Amara\t2026-09-14\t\n\nBo\t\tx'],
])('rows and columns of a text with %s stand in their places', async (_, text) => {
  const rows = [['Name', '1.1', '1.2'], ['Okafor, Amara', '2026-09-14'], [], ['Bo', '', 'x']];
  expect(await read(text)).toEqual({ ok: true, guessed: null, rows });
  expect(sheetOfText(sheetText(rows))).toEqual([...rows.slice(0, 2), [''], rows[3]]);
});

test('UTF-16, as Excel saves Unicode text, and Windows-1252', async () => {
  const rows = [
    ['Name', '1.1'],
    ['Núria', '✓'],
  ];
  const utf16 = Buffer.from('\ufeffName\t1.1\r\nNúria\t✓\r\n', 'utf16le');
  expect(await read(utf16)).toEqual({ ok: true, guessed: null, rows });
  const windows = Buffer.from('Name;1.1\nN\u00faria;x\n', 'latin1');
  const guess = await read(windows);
  if (!guess.ok || !guess.guessed) throw new Error('nothing was guessed');
  // What goes through the page's form is read as guessed, and anew as somebody says.
  const sent = sheetOfText(sheetText(guess.rows));
  expect(sheetIn(sent, guess.guessed)).toEqual([rows[0], ['Núria', 'x']]);
  expect(sheetIn(sent, 'windows-1251')).toEqual([rows[0], ['Nъria', 'x']]);
});

test('a workbook: texts, numbers, days, tick boxes; of a formula the value it had, and its text is never run', async () => {
  const workbook = await workbookOf([
    ['Name', 1.1, '1.2', 'Note'],
    ['=HYPERLINK("x")', { day: 46_279 }, true, null],
    [{ formula: 'CONCATENATE("Bo"," Chen")', value: 'Bo Chen' }, 46_279, false, '  two\n lines  '],
  ]);
  expect(await read(workbook, 'marks.xlsx')).toEqual({
    ...{ ok: true, guessed: null },
    rows: [
      ['Name', '1.1', '1.2', 'Note'],
      ['=HYPERLINK("x")', '2026-09-14', 'true'],
      ['Bo Chen', '46279', 'false', 'two lines'],
    ],
  });
});

test.each<[string, () => string | Uint8Array | Promise<Uint8Array>, object]>([
  ['nothing', () => '', { code: 'empty' }],
  ['only empty cells', () => ' , ,\n,,\n', { code: 'empty' }],
  [
    'a file too large',
    () => 'x'.repeat(SHEET_BYTES + 1),
    { code: 'too-large', limit: SHEET_BYTES },
  ],
  [
    'more than a form takes, out of a smaller file',
    () =>
      Buffer.from(
        `\ufeff${'汉'.repeat(360)}\n`.replaceAll('汉'.repeat(90), '$&,').repeat(400),
        'utf16le',
      ),
    { code: 'too-large', limit: SHEET_BYTES },
  ],
  ['too many rows', () => 'x\n'.repeat(SHEET_SIDE + 1), { code: 'too-many-rows' }],
  ['too many columns', () => 'x,'.repeat(SHEET_SIDE) + 'x', { code: 'too-many-columns' }],
  ['one endless row', () => 'x,'.repeat(100_000), { code: 'too-many-columns' }],
  ['a spreadsheet of long ago', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), { code: 'is-excel' }],
  ['a PDF', () => '%PDF-1.7', { code: 'is-pdf' }],
  ['a picture', () => Buffer.from([0x89, 0x50, 0, 0, 1, 0, 7, 0, 0, 3]), { code: 'not-text' }],
  ['a zip of something else', () => zipOf({ 'a.csv': 'x' }), { code: 'is-zip' }],
  ['OpenDocument', () => zipOf({ mimetype: 'x', 'content.xml': 'x' }), { code: 'is-opendocument' }],
  [
    '[X16] a bomb',
    () =>
      zipOf({
        '[Content_Types].xml': '<x/>',
        'xl/workbook.xml': '<x/>',
        'xl/worksheets/sheet1.xml': Buffer.alloc(9 * 1024 * 1024),
      }),
    { code: 'zip-bomb' },
  ],
  ['a path that leads out', () => zipOf({ 'xl/ok': 'x' }).then(climbing), { code: 'zip-path' }],
  [
    'a workbook in pieces',
    () => zipOf({ '[Content_Types].xml': '<x', 'xl/workbook.xml': '<x' }),
    { code: 'workbook-broken' },
  ],
])('%s is refused by name', async (_, bytes, refusal) => {
  expect(await read(await bytes())).toMatchObject({ ok: false, ...refusal });
});

test('[X16] a cell at the far end of a sheet takes no memory of the server', async () => {
  const before = process.memoryUsage().heapUsed;
  const far = await workbookWith('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
  expect(await read(far)).toMatchObject({ ok: false, code: 'too-many-rows' });
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
});

test('[X24] 50 KB of quotes take under 50 ms, and a quote that is left open costs its row', async () => {
  for (const text of [
    '"'.repeat(50_000),
    'a,"\n'.repeat(12_000),
    '"a\n'.repeat(12_000),
    'a,'.repeat(25_000),
  ]) {
    const times: number[] = [];
    // What else this machine does comes between: the processor's time counts, and the least of some.
    for (let i = 0; i < 4; i += 1) {
      const began = process.cpuUsage();
      await read(text);
      times.push(process.cpuUsage(began).user / 1_000);
    }
    expect(Math.min(...times), text.slice(0, 6)).toBeLessThan(50);
  }
  expect(await read('Name,1.1\n"Bo,x\nAmara,x\n')).toMatchObject({
    ok: true,
    rows: [['Name', '1.1'], ['"Bo,x'], ['Amara', 'x']],
  });
});

function climbing(zip: Buffer): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll('xl/ok', '../ok'), 'latin1');
}
