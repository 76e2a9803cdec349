import { describe, expect, test } from 'vitest';
import { renamed } from '../../web/src/lib/screens/class/renamed.ts';
import { asTyped, typedList } from '../../web/src/lib/screens/class/typed-list.ts';

describe('a typed list beside the class it is for', () => {
  const inClass = [{ name: 'Amara Okafor' }, { name: 'Xinyi Li', native: '李欣怡', lang: 'zh' }];

  test('names who is in the class already, however they are written', () => {
    const list = typedList('OKAFOR, amara\n李欣怡\nNova Quist\n12', inClass);
    expect(list.fresh).toEqual([{ name: 'Nova Quist' }]);
    expect(list.known.map(({ name }) => name)).toEqual(['amara OKAFOR', '李欣怡']);
    expect(list.unread).toEqual([{ line: 4, text: '12', why: 'no-letters' }]);
  });

  test('what is typed again reads as the same names', () => {
    const { fresh } = typedList('田中直美 Naomi Tanaka\nO’Connell, Grace', []);
    expect(typedList(asTyped(fresh), []).fresh).toEqual(fresh);
  });
});

describe('a name that was changed', () => {
  const xinyi = { name: 'Xinyi Li', called: 'Xinyi', native: '李欣怡', lang: 'zh-TW' };

  test('keeps the language of the writing that stays', () => {
    const as = renamed(xinyi, { name: ' Xin-Yi  Lee ', called: '', native: '李欣怡' });
    expect(as).toEqual({ name: 'Xin-Yi Lee', native: '李欣怡', lang: 'zh-TW' });
  });

  test('has the language of its new writing, and none without one', () => {
    const fields = { name: 'Hana Kim', called: '', native: '김하나' };
    expect(renamed(xinyi, fields)).toEqual({ name: 'Hana Kim', native: '김하나', lang: 'ko' });
    expect(renamed(xinyi, { ...fields, native: '' })).toEqual({ name: 'Hana Kim' });
    expect(
      renamed({ name: '김하나', lang: 'ko' }, { ...fields, name: '김하나', native: '' }),
    ).toEqual({
      name: '김하나',
      lang: 'ko',
    });
  });

  test('is none where nothing is left of it', () => {
    expect(renamed(xinyi, { name: ' ', called: 'X', native: '' })).toBeNull();
  });
});
