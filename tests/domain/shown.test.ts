import { expect, test } from 'vitest';
import type { Member } from '@threshold/shared/contract/snapshots.ts';
import { shortName, shown } from '@threshold/shared/domain/shown.ts';

const member: Member = {
  ...{ id: 65_540, role: 'student', name: 'Xiaoming Wang', initials: 'XW', table: 4 },
  ...{ native: '王小明', lang: 'zh' },
};
const who = () => 'w1';

test.each([
  ['Amara Okonkwo', 'Amara O.'],
  ['María José de la Cruz', 'María C.'],
  ["D'Angelo O'Brien", "D'Angelo O."],
  ['Zebedee', 'Zebedee'],
  ['  Anne-Marie   Ås  ', 'Anne-Marie Å.'],
  // Decomposed, as some keyboards write it: the accent is part of the letter.
  ['Zoë E\u0301lodie', 'Zoë E\u0301.'],
  ['Владимир Щукин', 'Владимир Щ.'],
  ['محمد عبد الله', 'محمد ا.'],
  ['अमृता श्रीवास्तव', 'अमृता श्री.'],
  ['Kim 𠮷野', 'Kim 𠮷.'],
])('[P1] the short name of %s is %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test("[P1] a member as each of the wall's modes allows", () => {
  expect(shown(member, 'names', who)).toEqual({
    ...{ who: 'w1', label: 'Xiaoming W.', native: '王小明', lang: 'zh', table: 4 },
  });
  expect(shown(member, 'initials', who)).toEqual({ who: 'w1', label: 'XW', table: 4 });
  expect(shown(member, 'none', who)).toEqual({ who: 'w1', label: '', table: 4 });
});
