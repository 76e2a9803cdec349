import { expect, test } from 'vitest';
import {
  calledName,
  givenName,
  shortName,
  staffName,
} from '@threshold/shared/domain/called-name.ts';

test.each([
  ['Amara Okonkwo', 'Amara O.'],
  ['María José de la Cruz', 'María José C.'],
  ['José María Ñáñez de la Cruz y Fernández-Villaverde', 'José María Ñ.'],
  ['Juan Carlos Ruiz Gómez', 'Juan Carlos R.'],
  ['Juan Carlos', 'Juan C.'],
  ['Diego Ñáñez de la Cruz y Villaverde', 'Diego C.'],
  ['Diego Ruiz y Pérez', 'Diego R.'],
  ['Maria E Lopez', 'Maria L.'],
  ['Mia (she/her)', 'Mia'],
  ['Mia Chen (she/her)', 'Mia C.'],
  ['🦄 Ava 🦄', 'Ava'],
  ['Ava 🦄 Bell', 'Ava B.'],
  ['Ana, María Pérez', 'Ana María P.'],
  ['Ana, Lena Pérez', 'Ana P.'],
  ['(absent)', '(absent)'],
  ['李 华', '李 华'],
  ['김 하나', '김 하나'],
  ['Zoé Le Gall', 'Zoé L.'],
  ['zoé le gall', 'zoé g.'],
  ['Pieter van der Berg', 'Pieter B.'],
  ['Ana Maria De La Cruz', 'Ana Maria D.'],
  ['Yusuf al-Rashid', 'Yusuf a.'],
  ['Fatima Zahra El Idrissi', 'Fatima E.'],
  ['Sam Okafor Jr.', 'Sam O.'],
  ['Le Van', 'Le V.'],
  ["D'Angelo O'Brien", "D'Angelo O."],
  ['Zebedee', 'Zebedee'],
  ['  Anne-Marie   Ås  ', 'Anne-Marie Å.'],
  // Decomposed, as some keyboards write it: the accent is part of the letter.
  ['Zoë E\u0301lodie', 'Zoë E\u0301.'],
  ['Владимир Щукин', 'Владимир Щ.'],
  ['محمد عبد الله', 'محمد ا.'],
  ['अमृता श्रीवास्तव', 'अमृता श्री.'],
  ['Kim 𠮷野', 'Kim 𠮷.'],
  ['王小明', '王小明'],
  ['Keola ʻAukai', 'Keola A.'],
  ['Bo (Lind)', 'Bo'],
  ['Bo —', 'Bo'],
  ['', ''],
])('[P1] the short name of %s is %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test.each([
  ['Đào Minh Anh', 'Minh Anh Đ.', 'Minh Anh Đ.', 'Minh Anh'],
  ['Fatima Zahra El Idrissi', 'Fatima S.', 'Fatima S.', 'Fatima'],
  ['Ngawang Dorje', ' Ngawang ', 'Ngawang', 'Ngawang'],
  ['Padma', 'Padma', 'Padma', 'Padma'],
  ['Padma', undefined, 'Padma', 'Padma'],
  ['Xinyi Li', undefined, 'Xinyi L.', 'Xinyi'],
  ['Xinyi Li', '', 'Xinyi L.', 'Xinyi'],
  ['李 华', undefined, '李 华', '李 华'],
  ['José María Ñáñez', undefined, 'José María Ñ.', 'José María'],
  ['Maya Lee', 'Maya  Rose', 'Maya Rose', 'Maya Rose'],
])('[P2] %s, called %s, is %s to the class and %s to the face', (name, called, shown, given) => {
  const person = called === undefined ? { name } : { name, called };
  expect([calledName(person), givenName(person)]).toEqual([shown, given]);
});

test.each(['Amara Okonkwo', ' amara  OKONKWO '])(
  '[P1] [P2] a full name entered as what the class says stays hidden: %s',
  (called) => {
    expect(calledName({ name: 'Amara Okonkwo', called })).toBe('Amara O.');
  },
);

test('a teacher is written as students say it, else whole', () => {
  expect(staffName({ name: 'Jing Zhou', called: 'Zhou Laoshi' })).toBe('Zhou Laoshi');
  expect(staffName({ name: 'Ms. Ortiz' })).toBe('Ms. Ortiz');
});
