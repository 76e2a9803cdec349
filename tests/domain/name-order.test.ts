import { inNameOrder } from '@threshold/shared/domain/name-order.ts';
import { expect, test } from 'vitest';

const shown = (names: string[], language: string) =>
  inNameOrder(names, language, (latin) => ({ latin }));

test('accents and strokes stand with their letter, and do not part names that begin alike', () => {
  const names = ['Zoë L.', 'Élodie P.', 'Daniel K.', 'Đào A.', 'Elif Y.', 'Minh Anh Đ.', 'Maya L.'];
  expect(shown(names, 'en')).toEqual([
    'Daniel K.',
    'Đào A.',
    'Elif Y.',
    'Élodie P.',
    'Maya L.',
    'Minh Anh Đ.',
    'Zoë L.',
  ]);
});

test('the reader’s language says where a letter stands: Spanish has ñ after n, Chinese its own names by sound', () => {
  expect(shown(['Núñez', 'Nuño', 'Nunz'], 'en')).toEqual(['Núñez', 'Nuño', 'Nunz']);
  expect(shown(['Núñez', 'Nuño', 'Nunz'], 'es')).toEqual(['Nunz', 'Núñez', 'Nuño']);
  expect(shown(['王芳', '陈俊伟', '李欣怡'], 'zh')).toEqual(['陈俊伟', '李欣怡', '王芳']);
});

test('a name in two scripts stands where its reader looks for it, and the list given stays as it was', () => {
  const people = [
    { label: 'Xinyi L.', native: '李欣怡' },
    { label: 'Zoë L.' },
    { label: 'Amara O.' },
  ];
  const order = (language: string) =>
    inNameOrder(people, language, ({ native, label }) => ({ latin: label, own: native })).map(
      ({ label }) => label,
    );
  expect(order('en')).toEqual(['Amara O.', 'Xinyi L.', 'Zoë L.']);
  expect(order('zh-Hans')).toEqual(order('zh'));
  expect(order('zh')).toEqual(['Xinyi L.', 'Amara O.', 'Zoë L.']);
  expect(people[0]!.label).toBe('Xinyi L.');
});
