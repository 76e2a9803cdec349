import { expect, test } from 'vitest';
import type { Named } from '@threshold/shared/domain/called-name.ts';
import { classLabels, classNumbers } from '@threshold/shared/domain/class-labels.ts';

/** The labels of a class of these, in their order. */
function labels(...people: (string | Named)[]): string[] {
  const named = people.map((one, i) => ({
    ...(typeof one === 'string' ? { name: one } : one),
    id: 65_536 + i,
  }));
  const made = classLabels(named);
  // Whoever is asked first, everybody is called the same.
  expect(classLabels(named.toReversed())).toEqual(made);
  return named.map(({ id }) => made[id]!);
}

test.each<[what: string, people: (string | Named)[], expected: string[]]>([
  ['nobody is alike', ['Emma Larsen', 'Amara Okafor'], ['Emma L.', 'Amara O.']],
  ['two letters do', ['Emma Larsen', 'Emma Lee'], ['Emma La.', 'Emma Le.']],
  [
    'each has as many letters as it takes',
    ['Emma Lang', 'Emma Lane', 'Emma Lee'],
    ['Emma Lang', 'Emma Lane', 'Emma Le.'],
  ],
  ['one begins as the other is', ['Emma Li', 'Emma Lin'], ['Emma Li', 'Emma Lin']],
  [
    'the name is long',
    ['Ana Fernandez', 'Ana Fernandes', 'Ana Fernand'],
    ['Ana Fernandez', 'Ana Fernandes', 'Ana Fernand'],
  ],
  [
    'the names between tell',
    ['Emma Rose Lee', 'Emma Jo Lee', 'Emma Lee'],
    ['Emma R. Lee', 'Emma J. Lee', 'Emma Lee'],
  ],
  [
    'the names between are alike by their initials',
    ['Emma Rose Lee', 'Emma Ruth Lee'],
    ['Emma Rose Lee', 'Emma Ruth Lee'],
  ],
  ['nothing tells', ['Emma Lee', 'Emma Lee'], ['Emma Lee 1', 'Emma Lee 2']],
  ['a number is taken', ['Bo', 'Bo', 'Bo 1'], ['Bo 2', 'Bo 3', 'Bo 1.']],
  ['of one word', ['王芳', '王芳', '王小明'], ['王芳 1', '王芳 2', '王小明']],
  ['capitals tell nobody apart', ['emma lee', 'Emma Larsen'], ['emma le.', 'Emma La.']],
  ['accents do', ['Zoé Martin', 'Zoe Martin'], ['Zoé M.', 'Zoe M.']],
  [
    'one accent, two ways to write it',
    ['Zo\u00e9 Martin', 'Zoe\u0301 Marchand'],
    ['Zo\u00e9 Mart.', 'Zoe\u0301 Marc.'],
  ],
  ['the family name has a particle', ['Zoé Le Gall', 'Zoé Lopez'], ['Zoé Le Gall', 'Zoé Lo.']],
  [
    'the particle is small',
    ['Ana de la Cruz', 'Ana Castro', 'Ana Cruz'],
    ['Ana de la Cruz', 'Ana Ca.', 'Ana Cruz'],
  ],
  ['an okina stands before it', ['Keola ʻAukai', 'Keola ʻAlana'], ['Keola Au.', 'Keola Al.']],
  [
    'the script joins its letters',
    ['अमृता श्रीवास्तव', 'अमृता श्रीनिवास'],
    ['अमृता श्रीवा.', 'अमृता श्रीनि.'],
  ],
  [
    'the class says another word for both',
    [
      { name: 'Alexander Poe', called: 'Sky' },
      { name: 'Sky', called: 'Sky' },
    ],
    ['Sky P.', 'Sky'],
  ],
  [
    'the family name stands first',
    [
      { name: 'Đào Minh Anh', called: 'Minh Anh Đ.' },
      { name: 'Đặng Minh Anh', called: 'Minh Anh Đ.' },
    ],
    ['Minh Anh Đà.', 'Minh Anh Đặ.'],
  ],
  [
    'the class says of one what the other is by itself',
    [{ name: 'Emma Lindqvist', called: 'Emma L.' }, 'Emma Lee'],
    ['Emma Li.', 'Emma Le.'],
  ],
])('[P7] two of a class read apart where %s', (_, people, expected) => {
  expect(labels(...people)).toEqual(expected);
});

test('[P7] whom only a number tells apart has it behind the full name too, nobody else', () => {
  const names = ['Noor Haddad', 'Emma Lee', 'Noor Haddad', 'Noor Hansen', 'Emma Larsen'];
  const people = names.map((name, i) => ({ name, id: 65_536 + i }));
  expect(classNumbers(people)).toEqual({ 65_536: 1, 65_538: 2 });
  expect(classLabels(people)[65_538]).toBe('Noor Haddad 2');
  expect(classNumbers(people.slice(1))).toEqual({});
});

test('[P7] whatever names are, no two of a class read alike, and none is left out', () => {
  const parts = ['Emma', 'emma', 'Le', 'de', 'la', 'Lee', 'L.', '1', '—', '王', '🦊', "O'", 'Jr.'];
  let seed = 7;
  const some = () => parts[(seed = (seed * 48_271) % 2_147_483_647) % parts.length]!;
  for (let round = 0; round < 40; round += 1) {
    const people = Array.from({ length: 40 }, (): Named => {
      const name = Array.from({ length: 1 + (seed % 4) }, some).join(' ');
      return seed % 3 === 0 ? { name, called: some() } : { name };
    });
    const said = labels(...people);
    const read = said.map((one) => one.normalize('NFC').toLowerCase().replaceAll('.', '').trim());
    expect(new Set(read).size, said.join(', ')).toBe(people.length);
  }
});

test('[X24] a class of 200 with one long name for all is told apart in under 50 ms', () => {
  const names = Array.from({ length: 200 }, () => `${'e\u0301\u0302'.repeat(100)} Lee`);
  const from = process.cpuUsage();
  labels(...names);
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1_000 / 2).toBeLessThan(50);
});
