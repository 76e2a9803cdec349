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

  test('finds who left the class, whoever left last first', () => {
    const gone = [
      { id: 7, name: 'Maria Lopez' },
      { id: 5, name: 'María López' },
      { id: 6, name: 'Xinyi Li', native: '李欣怡' },
    ];
    const list = typedList('maria lopez\nNova Quist\n李欣怡', inClass, gone);
    expect(list.left).toEqual([{ name: 'maria lopez', student: 7 }]);
    expect(list.fresh).toEqual([{ name: 'Nova Quist' }]);
    expect(list.known.map(({ name }) => name)).toEqual(['李欣怡']);
  });

  test('names what stands there twice, and counts it once', () => {
    const list = typedList('Maria Lopez\nNova Quist\nLopez, María\nmaria lopez', []);
    expect(list.fresh).toEqual([{ name: 'Maria Lopez' }, { name: 'Nova Quist' }]);
    expect(list.twice).toEqual([{ name: 'Maria Lopez' }]);
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
