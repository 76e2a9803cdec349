import { expect, test } from 'vitest';
import { momentOfDay } from '@threshold/shared/domain/moment-of-day.ts';
import { readCell } from '@threshold/shared/domain/observed-cell.ts';
import { observedDay } from '@threshold/shared/domain/observed-day.ts';

const today = '2026-11-23';

test.each([
  ['2026-09-14', '2026-09-14'],
  ['2026/9/4', '2026-09-04'],
  ['20260914', '2026-09-14'],
  ['2026-09-14T10:20:00Z', '2026-09-14'],
  ['9/14/2026 10:20 AM', '2026-09-14'],
  ['14.9.2026', '2026-09-14'],
  ['14-09-26', '2026-09-14'],
  ['9/14', '2026-09-14'],
  ['12/31', '2025-12-31'],
  ['14.9.', '2026-09-14'],
  ['4/4/2026', '2026-04-04'],
  ['14 Sep 2026', '2026-09-14'],
  ['Sept 14, 2026', '2026-09-14'],
  ['September 14th', '2026-09-14'],
  ['14-Sep-26', '2026-09-14'],
  ['14 de septiembre de 2026', '2026-09-14'],
  ['3 ene', '2026-01-03'],
  ['14 set. 2026', '2026-09-14'],
  ['14 de set.', '2026-09-14'],
  ['14 de setiembre', '2026-09-14'],
  ['4 MAR', '2026-03-04'],
  ['4. marzo', '2026-03-04'],
  ['March 4', '2026-03-04'],
  ['11 de mayo', '2026-05-11'],
  ['dic. 3, 2025', '2025-12-03'],
  ['29 Feb', '2024-02-29'],
  ['2026年9月14日', '2026-09-14'],
  ['9月14日', '2026-09-14'],
  ['46279', '2026-09-14'],
  ['46279.43', '2026-09-14'],
])('%s is the day %s', (text, day) => {
  expect(observedDay(text, today)).toMatchObject({ day });
});

test.each([
  ['5/9/2026', { either: { 'day-first': '2026-09-05', 'month-first': '2026-05-09' } }],
  ['31/4/2026', 'no-such-day'],
  ['2026-02-30', 'no-such-day'],
  ['13/13/2026', 'no-such-day'],
  ['3.4', null],
  ['12345', null],
  ['week 7', null],
  ['1'.repeat(60), null],
])('%s is no one day', (text, read) => {
  expect(observedDay(text, today)).toEqual(read);
});

test.each([
  ...['✓', '✔️', 'x', 'X', 'yes', 'TRUE', '1', '●', 'sí', '是', 'M', 'Ja', 'oui', 'Tak', 'sì'].map(
    (text) => [text, { says: 'mastered', day: null }],
  ),
  ...[
    'not yet',
    'NY',
    'No',
    '✗',
    'false',
    'Todavía no',
    '还没',
    'Nein',
    'non',
    'nie',
    'Noch nicht',
    'pas encore',
  ].map((text) => [text, { says: 'not-yet' }]),
  ...['', ' ', '-', '–'].map((text) => [text, { says: 'nothing' }]),
  ['✓ 14 Sep', { says: 'mastered', day: '2026-09-14' }],
  ['x 2026-09-14', { says: 'mastered', day: '2026-09-14' }],
  ['almost', { says: 'problem', why: 'not-understood' }],
  ['P', { says: 'problem', why: 'not-understood' }],
  ['=1+1', { says: 'problem', why: 'not-understood' }],
  ...[
    ...[
      'Mark 4',
      '3 marks',
      '10 marks',
      'Marks 10',
      'Set 2',
      'Set. 2',
      '2 set',
      '2 sets',
      'Maybe 2',
    ],
    ...['Decent 3', 'marginal 2', 'Junior 3', '3 novice', 'Augment 2', 'Separate 2', 'May be 2'],
    ...['✓ Mark 4', 'x 3 marks', 'Marcus 4', '4 jane', 'constructor 2'],
  ].map((text): [string, object] => [text, { says: 'problem', why: 'not-understood' }]),
  ['2026-11-24', { says: 'problem', why: 'future' }],
  ['1999-12-31', { says: 'problem', why: 'too-old' }],
] as [string, object][])('[T10] a cell that holds %j', (text, read) => {
  expect(readCell(text, today)).toEqual(read);
});

test('[T10] the moment of a day is noon at school, never to come, wherever the school is', () => {
  const now = Date.UTC(2026, 10, 23, 9);
  for (const zone of [
    'UTC',
    'America/Boise',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
  ]) {
    const at = momentOfDay('2026-09-14', zone, now)!;
    const told = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    }).format(at);
    expect(told, zone).toBe('2026-09-14, 12:00');
  }
  expect(momentOfDay('2026-11-23', 'UTC', now)).toBe(now);
  expect(momentOfDay('2026-11-24', 'UTC', now)).toBe(null);
  expect(momentOfDay('2026-11-24', 'Pacific/Kiritimati', now + 3_600_000 * 2)).not.toBe(null);
  expect(momentOfDay('2000-01-01', 'UTC', now)).toBe(null);
});
