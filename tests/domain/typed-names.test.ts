import { expect, test } from 'vitest';
import { MAX_NAME, typedNames } from '@threshold/shared/domain/typed-names.ts';

const read = (text: string) => typedNames(text).names.map(({ name }) => name);

test.each([
  ['one a line', 'Amara Okafor\nLukas Björk\n', ['Amara Okafor', 'Lukas Björk']],
  ['every kind of line end, and empty lines', 'A B\r\nC D\r\r\n  \nE F', ['A B', 'C D', 'E F']],
  [
    'numbers and bullets',
    '1. Amara O\n2) Lu B\n• Mei C\n- Bo D\n10 Ed F',
    ['Amara O', 'Lu B', 'Mei C', 'Bo D', 'Ed F'],
  ],
  [
    'family names first',
    'Okafor, Amara\nvan der Berg, Anna Maria',
    ['Amara Okafor', 'Anna Maria van der Berg'],
  ],
  ['an ending that is no first name', 'Martin King, Jr.', ['Martin King, Jr.']],
  ['columns of a table', 'Amara\tOkafor\nLukas\tBjörk', ['Amara Okafor', 'Lukas Björk']],
  [
    'a heading says whose column is which',
    'Last name\tFirst name\nOkafor\tAmara',
    ['Amara Okafor'],
  ],
  ['a heading of one column', 'Students\nAmara Okafor', ['Amara Okafor']],
  ['in Spanish', 'Apellidos,Nombre\nNúñez, Beatriz', ['Beatriz Núñez']],
  [
    'marks of other names stay',
    "Ka'iulani Akana\nGrace O’Connell\nAnne-Marie St. Clair",
    ["Ka'iulani Akana", 'Grace O’Connell', 'Anne-Marie St. Clair'],
  ],
  ['what turns the direction goes', 'Amara\u202e Okafor\u200f', ['Amara Okafor']],
  ['names of any script', 'مريم السيد\nИван Петров\nमीरा', ['مريم السيد', 'Иван Петров', 'मीरा']],
])('%s', (_, text, names) => {
  expect(read(text)).toEqual(names);
});

test.each([
  ['田中直美 Naomi Tanaka', { name: 'Naomi Tanaka', native: '田中直美', lang: 'zh' }],
  ['Naomi Tanaka (たなか なおみ)', { name: 'Naomi Tanaka', native: 'たなか なおみ', lang: 'ja' }],
  ['김하나 Hana Kim', { name: 'Hana Kim', native: '김하나', lang: 'ko' }],
  ['李欣怡', { name: '李欣怡', lang: 'zh' }],
])('the own script of %s', (text, name) => {
  expect(typedNames(text).names).toEqual([name]);
});

test('a line that names nobody is told with its number, and the others are read', () => {
  const long = 'x'.repeat(MAX_NAME + 1);
  expect(typedNames(`Amara Okafor\n4409\n${long}\n---\nMei Chen`)).toEqual({
    names: [{ name: 'Amara Okafor' }, { name: 'Mei Chen' }],
    unread: [
      { line: 2, text: '4409', why: 'no-letters' },
      { line: 3, text: long, why: 'too-long' },
    ],
  });
});
