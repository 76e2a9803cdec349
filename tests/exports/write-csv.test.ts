import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { writeCsv } from '@threshold/server/exports/write-csv.ts';
import { sentFiles } from '../support/sent-files.ts';

const cells = (text: string) => text.replace('\ufeff', '').split('\r\n')[1];

test.each([
  ['=cmd()', "'=cmd()"],
  ['+1', "'+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\ufeff=1', `"'\ufeff=1"`],
  ['\u200b\u202e=1', "'\u200b\u202e=1"],
  ['＝1', "'＝1"],
  ['\t=1', "'\t'=1"],
  // Another cell begins there where the program that opens it separates so.
  ['ok;=1+1', "ok;'=1+1"],
  ['ok; =1;@x;ok', "ok;' =1;'@x;ok"],
  ['ok\t+1', "ok\t'+1"],
  ['ok;\ufeff＝1', `"ok;'\ufeff＝1"`],
  ['ok;"=1"', `"ok;'""=1"""`],
  ['ok;-3', 'ok;-3'],
  ['ok;a=b', 'ok;a=b'],
  ['a=b', 'a=b'],
  ['-3', '-3'],
  ['-0.5', '-0.5'],
  ['–', '–'],
  ['O’Connell, "Gr"', '"O’Connell, ""Gr"""'],
  ['', ''],
])('[X15] %j is written as %j: no cell is a formula', (cell, written) => {
  expect(cells(writeCsv(['Name', 'Next'], [[cell, 'x']]))).toBe(`${written},x`);
});

test.each(['\rA', '\nA', '\r=1', '\tA'])(
  '[X15] a cell that begins with %j stays one cell',
  (cell) => {
    expect(writeCsv(['Name'], [[cell]])).toMatch(/^\ufeffName\r\n"?'[\r\n\t]'?[A=]1?"?\r\n$/);
  },
);

test('[X15] no line within a cell begins a formula', () => {
  expect(writeCsv(['Name', 'Note'], [['Ada', 'ok\r\n=1\n-1+1\nok']])).toBe(
    `\ufeffName,Note\r\nAda,"ok\r\n'=1\n'-1+1\nok"\r\n`,
  );
});

test('what is written is read again as it was', async () => {
  const rows = [
    ['李欣怡', 'a "b", c'],
    ['Núñez; B|C', 'line\nline'],
  ];
  const read = await readUpload(sentFiles({ 'list.csv': writeCsv(['Name', 'What'], rows) }));
  expect(read.ok && read.table?.rows.map((row) => row.cells)).toEqual(rows);
});
