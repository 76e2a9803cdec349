import { expect, test } from 'vitest';
import { countryOf, isTimeZone } from '@threshold/shared/domain/country-of.ts';

test.each([
  ['America/Boise', 'US'],
  ['Pacific/Auckland', 'NZ'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Calcutta', 'IN'],
  ['Europe/Berlin', 'DE'],
  ['Africa/Dakar', 'SN'],
  ['UTC', ''],
  ['Moon/Tranquility', ''],
  ['', ''],
])('%s lies in “%s”', (zone, country) => {
  expect(countryOf(zone)).toBe(country);
});

test('a zone is one whatever name it goes by, and nothing else is', () => {
  expect(['Asia/Kolkata', 'Asia/Calcutta', 'UTC'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['', 'Moon/Tranquility', '../etc'].map(isTimeZone)).toEqual([false, false, false]);
});
