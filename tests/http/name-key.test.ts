import { expect, test } from 'vitest';
import { nameKey } from '@threshold/shared/domain/name-key.ts';

test.each([
  ['Đào Minh Anh', 'dao minh anh'],
  ['Grace O’Connell', "grace o'connell"],
  ['Kaʻiulani Akana', 'kaiulani akana'],
  ['Elif Yıldız', 'ELIF YILDIZ'],
  ['İpek Aydın', 'ipek aydin'],
  ['Søren Østergaard', 'soren ostergaard'],
  ['Emma Nyström-Varga', 'emma nystrom varga'],
  ['Þóra Jónsdóttir', 'thora jonsdottir'],
  ['김하나', '김하나'.normalize('NFD')],
  ['Amara O.', ' amara   o '],
])('%s is found as %s', (name, typed) => {
  expect(nameKey(typed)).toBe(nameKey(name));
});

test('different names stay different, and a name of another script is never empty', () => {
  const names = ['Padma', 'பத்மா', '田中直美', 'بلال', 'ναός', 'ณัฐยา', 'ངག་དབང', 'Amara'];
  const keys = names.map(nameKey);
  expect(new Set(keys).size).toBe(names.length);
  expect(keys).not.toContain('');
});
