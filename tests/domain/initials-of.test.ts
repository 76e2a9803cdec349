import { expect, test } from 'vitest';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';

test.each([
  ['Amara Okafor', 'AO'],
  ['Daniel de la Cruz', 'DC'],
  // Titles, before a name or behind it, are no part of it; unless there is nothing else.
  ['Dr. Yazzie', 'Y'],
  ['DR YAZZIE', 'Y'],
  ['Ms. Haddad', 'H'],
  ['Prof. Dr. Inês Halvorsen', 'IH'],
  ['Srta. Lucía Vega', 'LV'],
  ['Matua Rāwiri', 'R'],
  ['Zhou Laoshi', 'Z'],
  ['Robert King, Jr.', 'RK'],
  ['Henry Ford III', 'HF'],
  ['Coach', 'C'],
  ['Dr. Jr.', 'DJ'],
  // Whoever is called so is no gentleman.
  ['Don Ortiz', 'DO'],
  ['Miriam Drake', 'MD'],
  // One word, in any script.
  ['Padma', 'P'],
  ['王小明', '王'],
  ['周老师', '周'],
  ['欧阳 娜娜', '欧娜'],
  ['최은지', '최'],
  ['محمد عبد الله', 'ما'],
  // Macrons stay, however they are written; an okina stands before the letter.
  ['Āwhina Ōtene', 'ĀŌ'],
  ['a\u0304whina o\u0304tene', 'ĀŌ'],
  ['Keola ʻAukai', 'KA'],
  ["d'angelo o'brien", 'DO'],
  ['İpek Aydın', 'İA'],
  // Drawings and marks count only where there is no letter.
  ['🦊 Fox', 'F'],
  ['Bo 🎉 (Lind) —', 'B'],
  ['👩🏽‍🏫', '👩🏽‍🏫'],
  ['—', '—'],
  ['Student 7', 'S7'],
  ['  Anne-Marie \t Ås  ', 'AÅ'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
