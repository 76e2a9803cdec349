import { expect, test } from 'vitest';
import type { SheetRows } from '@threshold/shared/contract/observed.ts';
import { weekdayBefore } from '@threshold/shared/domain/weekday-before.ts';
import { columnName } from '@threshold/shared/domain/column-name.ts';
import {
  type ObservedAnswers,
  type ObservedClass,
  planObserved,
} from '@threshold/shared/domain/plan-observed.ts';

const today = '2026-11-23';
const students = [
  { id: 1, name: 'Amara Okafor' },
  { id: 2, name: 'Bo Chen', native: '陈博' },
  { id: 3, name: 'Núria Puig i Ferrer', called: 'Nuri' },
  { id: 4, name: 'Ana Ruiz' },
  { id: 5, name: 'Ana María Solís' },
];
const objectives = [
  { id: 11, code: '1.1', title: 'Greet somebody and say who you are' },
  { id: 12, code: '1.2', title: 'Ask the way and understand the answer' },
  { id: 13, code: '1.10', title: 'Order in a café' },
];
const answers: ObservedAnswers = {
  ...{ students: new Map(), objectives: new Map() },
  ...{ order: null, fractions: null, tickDay: '2026-11-20' },
};
const room: ObservedClass = { students, objectives, isMastered: () => false, today };
const plan = (
  rows: SheetRows,
  said: Partial<ObservedAnswers> = {},
  isMastered: ObservedClass['isMastered'] = () => false,
) => planObserved(rows, { students, objectives, isMastered, today }, { ...answers, ...said })!;
const added = (rows: SheetRows, said: Partial<ObservedAnswers> = {}) =>
  plan(rows, said).scores.map(({ student, objective, day }) => [student, objective, day]);

const sheet = [
  ['Spanish 2, autumn'],
  [],
  ['Student', '1.1', '1.2 Ask the way', 'Order in a c'],
  ['Okafor, Amara', '2026-09-14', 'x', ''],
  ['Bo', 'not yet', '2026-09-15', '✓'],
  ['Nuri', '', '', '2026-10-01'],
];
const wanted = [
  [1, 11, '2026-09-14'],
  [1, 12, '2026-11-20'],
  [2, 12, '2026-09-15'],
  [2, 13, '2026-11-20'],
  [3, 13, '2026-10-01'],
];

test('[T10] students by objectives, whichever way round, names in one column or two, titles above', () => {
  expect(added(sheet)).toEqual(wanted);
  expect(plan(sheet)).toMatchObject({ notYet: 1, ticked: 2, problems: [], either: null });
  const turned = sheet[2]!.map((_, column) => sheet.map((row) => row[column] ?? ''));
  expect(added(turned).toSorted()).toEqual(wanted.toSorted());
  const parts = [
    ['Last', 'First'],
    ['Okafor', 'Amara'],
    ['Chen', 'Bo'],
    ['Puig i Ferrer', 'Nuria'],
  ];
  const apart = sheet.slice(2).map((row, i) => [...parts[i]!, ...row.slice(1)]);
  expect(added(apart)).toEqual(wanted);
  expect(plan(apart)).toMatchObject({ unknownStudents: [], unknownObjectives: [] });
});

test('[T10] [M5] a tick has no day before somebody says it: asked for, not read, and of today only where that was said', () => {
  const asked = plan(sheet, { tickDay: null });
  expect(asked).toMatchObject({ ticked: 2, open: ['ticks'] });
  expect(asked.scores).toEqual(plan(sheet).scores.filter(({ day }) => day !== '2026-11-20'));
  expect(plan(sheet)).toMatchObject({ ticked: 2, open: [] });
  expect(plan(sheet, { tickDay: '2026-11-24' }).problems.map(({ why }) => why)).toEqual([
    ...['future', 'future'],
  ]);
  // Where all that is ticked is crossed already, nothing is asked.
  const crossed = plan(sheet, { tickDay: null }, () => true);
  expect(crossed).toMatchObject({ ticked: 0, open: [] });
  expect(crossed.students.map(({ kept }) => kept)).toEqual([2, 2, 1]);
  expect(plan([...sheet, ['Ana Ruiz', '5/9/2026']], { tickDay: null }).open).toEqual([
    ...['order', 'ticks'],
  ]);
});

test.each([
  ['2026-11-23', '2026-11-20'],
  ['2026-11-24', '2026-11-23'],
  ['2026-11-22', '2026-11-20'],
  ['2026-11-21', '2026-11-20'],
  ['2027-01-01', '2026-12-31'],
])('the last weekday before %s is %s', (day, before) => {
  expect(weekdayBefore(day)).toBe(before);
});

test('[T10] what is crossed already is kept, and the same sheet twice adds nothing', () => {
  const crossed = new Set(wanted.map(([student, objective]) => `${student} ${objective}`));
  const again = plan(sheet, {}, (a, b) => crossed.has(`${a} ${b}`));
  expect(again.scores).toEqual([]);
  expect(again.students.map(({ kept }) => kept)).toEqual([2, 2, 1]);
});

test('[T10] who is not told apart is asked for, with those who are called nearly so; a column likewise', () => {
  const rows = [
    ['', '1.1', '1.1', 'Homework', '1.2'],
    ['Ana', 'x', '', '', 'x'],
    ['Amra Okafor', 'x', '', '7', 'x'],
    ['Bo Chen', '', 'x', '', 'x'],
    ['Chen, Bo', '', '', '', 'x'],
    ['Total', '', '', '', '3'],
    ['', '', '', '', 'x'],
  ];
  const asked = plan(rows);
  expect(asked.scores).toEqual([]);
  expect(asked.unknownStudents).toEqual([
    { place: 1, at: '2', said: 'Ana', why: 'several', near: [4, 5], chosen: null, cells: 2 },
    { place: 2, at: '3', said: 'Amra Okafor', why: 'unknown', near: [1], chosen: null, cells: 3 },
    { place: 3, at: '4', said: 'Bo Chen', why: 'twice', near: [2], chosen: null, cells: 2 },
    { place: 4, at: '5', said: 'Chen, Bo', why: 'twice', near: [2], chosen: null, cells: 1 },
    { place: 5, at: '6', said: 'Total', why: 'unknown', near: [], chosen: null, cells: 1 },
    { place: 6, at: '7', said: '', why: 'unknown', near: [], chosen: null, cells: 1 },
  ]);
  expect(asked.unknownObjectives).toEqual([
    { place: 1, at: 'B', said: '1.1', why: 'twice', near: [11], chosen: null, cells: 2 },
    { place: 2, at: 'C', said: '1.1', why: 'twice', near: [11], chosen: null, cells: 1 },
    { place: 3, at: 'D', said: 'Homework', why: 'unknown', near: [], chosen: null, cells: 1 },
  ]);
  const answered = {
    students: new Map([
      [1, 5],
      [2, 1],
      [3, 2],
      [5, 1],
    ]),
    objectives: new Map([[1, 11]]),
  };
  expect(plan(rows, answered).unknownStudents.map(({ chosen }) => chosen)).toEqual([
    ...[5, 1, 2, null, null, null],
  ]);
  expect(added(rows, answered)).toEqual([
    [5, 11, '2026-11-20'],
    [5, 12, '2026-11-20'],
    [1, 11, '2026-11-20'],
    [1, 12, '2026-11-20'],
    [2, 12, '2026-11-20'],
  ]);
});

test('[T10] a slip in a first name offers who is called nearly so', () => {
  const [line] = plan([...sheet, ['Amra', 'x'], ['Zz', 'x']]).unknownStudents;
  expect(line).toMatchObject({ said: 'Amra', near: [1] });
});

test('[T10] the order of day and month comes of the whole sheet, else it is asked for', () => {
  const of = (...days: string[]) => [
    ['', '1.1', '1.2', '1.10'],
    ['Amara Okafor', ...days],
  ];
  expect(plan(of('5/9/2026')).either).toEqual({
    ...{ example: '5/9/2026', order: null },
    days: { 'day-first': '2026-09-05', 'month-first': '2026-05-09' },
  });
  expect(added(of('5/9/2026'))).toEqual([]);
  expect(added(of('5/9/2026'), { order: 'day-first' })).toEqual([[1, 11, '2026-09-05']]);
  expect(added(of('5/9/2026', '9/14/2026'))[0]).toEqual([1, 11, '2026-05-09']);
  expect(added(of('5/9/2026', '14/9/2026'))[0]).toEqual([1, 11, '2026-09-05']);
  // Neither 5 December 2026 nor so late a May can be meant: only one is not to come.
  expect(added(of('5/9/2026', '5/12/2026'))[0]).toEqual([1, 11, '2026-05-09']);
  expect(plan(of('5/9/2026', '14/9/2026', '9/14/2026')).either!.order).toBe(null);
  expect(plan(of('5/12/2026'), { order: 'day-first' }).problems).toEqual([
    { at: 'B2', student: 'Amara Okafor', value: '5/12/2026', why: 'future' },
  ]);
});

test('[T10] a cell that is not understood is told by its place and costs itself alone', () => {
  const told = plan([...sheet, ['Ana Ruiz', '31.2.2026', 'almost', '\u202e2026']]);
  expect(told.scores).toHaveLength(wanted.length);
  expect(told.problems).toEqual([
    { at: 'B7', student: 'Ana Ruiz', value: '31.2.2026', why: 'no-such-day' },
    { at: 'C7', student: 'Ana Ruiz', value: 'almost', why: 'not-understood' },
    { at: 'D7', student: 'Ana Ruiz', value: '‹U+202E›2026', why: 'not-understood' },
  ]);
});

const marks = (...rows: string[][]) => [
  ['', '1.1', '1.2', '1.10'],
  ...rows.map((row, i) => [students[i]!.name, ...row]),
];

test.each([
  ['4 to 1', marks(['4', '3', '2'], ['1', '1', '1'], ['2', '1', ''])],
  ['0 to 4', marks(['0', '1', '4'], ['1', '1', '0'])],
  ['halves', marks(['1', '1.5', '2,5'], ['1', '', ''])],
  ['signs', marks(['1', '3-', '2+'], ['1', '', ''])],
  ['parts of a hundred', marks(['85', '100%', '1'])],
])('[T10] among levels (%s) a 1 is the lowest, and no tick', (_, rows) => {
  const told = plan(rows);
  const cells = rows.slice(1).flatMap((row) => row.slice(1));
  const levels = cells.filter((cell) => cell !== '' && cell !== '0');
  expect(told.scores).toEqual([]);
  expect(told).toMatchObject({ ticked: 0, levels: levels.length, moreProblems: 0 });
  expect(told.problems.map(({ value }) => value)).toEqual(levels);
  expect(told.problems.every(({ why }) => why === 'level')).toBe(true);
  expect(told.notYet).toBe(cells.filter((cell) => cell === '0').length);
});

test('[T10] a level anywhere in a sheet makes its ones levels, in other columns too; ticks and days stay', () => {
  const rows = marks(['1', '2026-09-14', ''], ['', '1', 'x'], ['', '', '3']);
  expect(added(rows)).toEqual([
    [1, 12, '2026-09-14'],
    [2, 13, '2026-11-20'],
  ]);
  expect(plan(rows).problems.map(({ at }) => at)).toEqual(['B2', 'C3', 'D4']);
  // A name that is not told yet may be the class's.
  const near = [...marks(['1', '1', '1']), ['Bo Chenn', '4', '3', '']];
  expect(plan(near).unknownStudents).toMatchObject([{ near: [2] }]);
  expect(added(near)).toEqual([]);
});

test('[T10] a sheet of 0 and 1 stays ticks, whatever its totals, other columns and days in numbers say', () => {
  const rows = [
    ['', '1.1', '1.2', '1.10', 'Total', 'Homework'],
    ['Amara Okafor', '1', '0', '1', '2', '7'],
    ['Bo Chen', '1', '46279', '', '2', '9'],
    ['Total', '2', '1', '1', '4', ''],
  ];
  expect(added(rows)).toEqual([
    [1, 11, '2026-11-20'],
    [1, 13, '2026-11-20'],
    [2, 11, '2026-11-20'],
    [2, 12, '2026-09-14'],
  ]);
  expect(plan(rows)).toMatchObject({ ticked: 3, notYet: 1, levels: 0, problems: [] });
});

test('[T10] a sheet of another class is none', () => {
  expect(
    planObserved(
      [
        ['Name', 'Age'],
        ['Zed', '9'],
      ],
      room,
      answers,
    ),
  ).toBe(null);
  expect(planObserved([], room, answers)).toBe(null);
});

test('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});
