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
  [
    'numbers without a space',
    '1.Amara Okafor\n2)Lu B\n(3) Mei C',
    ['Amara Okafor', 'Lu B', 'Mei C'],
  ],
  ['numbers in a column', '1\tAmara Okafor\n2\tLu B', ['Amara Okafor', 'Lu B']],
  ['a heading below an empty line', '\n\nName\nAmara Okafor', ['Amara Okafor']],
  ['“Last, First”', 'Last, First\nOkafor, Amara', ['Amara Okafor']],
  ['“Name (Last, First)”', 'Name (Last, First)\nOkafor, Amara', ['Amara Okafor']],
  ['“First, Last”', 'First,Last\nAmara,Okafor', ['Amara Okafor']],
  ['“First Last”', 'First Last\nAmara Okafor', ['Amara Okafor']],
  ['a number before the name', '#\tStudent Name\n1\tAmara Okafor', ['Amara Okafor']],
  ['ids beside names', 'Student ID\tName\tGrade\nk-17\tOkafor, Amara\t7', ['Amara Okafor']],
  [
    'ids beside parts of names',
    'Last Name,First Name,Student ID\nOkafor,Amara,k-17',
    ['Amara Okafor'],
  ],
  ['ids behind names', 'Okafor\tAmara\t12345', ['Okafor Amara']],
  [
    'a heading with an id under it',
    'Lastname\tFirstname\t12345\nOkafor\tAmara\t17',
    ['Amara Okafor'],
  ],
  ['a heading with commas over tabs', 'Last, First\nOkafor\tAmara', ['Amara Okafor']],
  ['what semicolons part', 'Liam;Grade 3;2015', ['Liam']],
  ['a heading that semicolons part', 'Apellidos;Nombre\nNúñez;Beatriz', ['Beatriz Núñez']],
  ['an ending behind a turned name', 'Smith, John, Jr.', ['John Smith Jr.']],
  ['a list in one line', 'Amara, Lu, Mei', ['Amara, Lu, Mei']],
  ['in Chinese', '学号\t姓名\n17\t李欣怡', ['李欣怡']],
  ['in German', 'Nachname\tVorname\nMüller\tJürgen', ['Jürgen Müller']],
  ['a name that says nothing of columns', 'Amara First\nLast Kim', ['Amara First', 'Last Kim']],
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

test.each([
  ['Okafor\tAmara\nBjörk\tLukas', { aside: 0, parted: 2 }],
  ['Okafor\tAmara\t12345', { aside: 1, parted: 1 }],
  ['1\tAmara Okafor\n2\tLu B', { aside: 0, parted: 0 }],
  ['1\tAmara Okafor\t7B', { aside: 1, parted: 0 }],
  ['Last name\tFirst name\nOkafor\tAmara', { aside: 0, parted: 0 }],
])('of %j it is told what was left out, and what was put together', (text, told) => {
  expect(typedNames(text)).toMatchObject(told);
});

test('a line that names nobody is told with its number, and the others are read', () => {
  const long = 'x'.repeat(MAX_NAME + 1);
  expect(typedNames(`Amara Okafor\n4409\n${long}\n---\nMei Chen`)).toEqual({
    names: [{ name: 'Amara Okafor' }, { name: 'Mei Chen' }],
    unread: [
      { line: 2, text: '4409', why: 'no-letters' },
      { line: 3, text: long, why: 'too-long' },
      { line: 4, text: '---', why: 'no-letters' },
    ],
    aside: 0,
    parted: 0,
  });
});
