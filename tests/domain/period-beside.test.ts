import { expect, test } from 'vitest';
import { periodBeside } from '@threshold/shared/domain/period-beside.ts';
import { titleKey } from '@threshold/shared/domain/title-key.ts';

test.each([
  ['Spanish I - Period 2', '2', ''],
  ['Spanish I - Period 2', 'Period 02', ''],
  ['Spanish I (P2)', '2nd', ''],
  ['Español I, 3.ª hora', '4', '4'],
  ['Español I Periodo 3', '3', ''],
  ['西班牙语 第2节', '2', ''],
  ['Art, Block B', 'Block B', ''],
  ['Spanish 2', '2', '2'],
  ['Spanish 2', 'Period 2', 'Period 2'],
  ['Spanish I Period 12', '2', '2'],
  ['Map 2', '2', '2'],
  ['Spanish I - Period 2', '3', '3'],
])(
  '[T6] a period that the name of a class says is not said again: %s, %s',
  (title, period, kept) => {
    expect(periodBeside({ title, period })).toBe(kept);
  },
);

test('[T6] a class is known again whether its period stands in its name alone or beside it too', () => {
  const title = 'Spanish I - Period 2';
  expect(titleKey({ title, period: '2' })).toBe(titleKey({ title, period: '' }));
  expect(titleKey({ title, period: '3' })).not.toBe(titleKey({ title, period: '2' }));
  expect(titleKey({ title: 'Spanish 2', period: '2' })).not.toBe(
    titleKey({ title: 'Spanish 2', period: '' }),
  );
});
