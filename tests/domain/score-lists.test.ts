import { expect, test } from 'vitest';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { fitsSheet } from '@threshold/shared/domain/fits-sheet.ts';
import { LIST_ROWS, SHEET_SIDE } from '@threshold/shared/domain/limits.ts';
import { type ObservedAnswers, planObserved } from '@threshold/shared/domain/plan-observed.ts';

const today = '2026-11-23';
const students = [
  { id: 1, name: 'Amara Okafor' },
  { id: 2, name: 'Bo Chen' },
  { id: 3, name: 'Núria Puig i Ferrer', called: 'Nuri' },
];
const objectives = [
  { id: 11, code: '1.1', title: 'Greet somebody and say who you are' },
  { id: 12, code: '1.2', title: 'Ask the way and understand the answer' },
  { id: 13, code: '1.10', title: 'Order in a café' },
];
const nobodySaid: ObservedAnswers = {
  ...{ students: new Map(), objectives: new Map() },
  ...{ order: null, fractions: null, tickDay: null },
};
const rowsOf = (text: string) =>
  text.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
const plan = (text: string, said: Partial<ObservedAnswers> = {}, isMastered = () => false) =>
  planObserved(
    rowsOf(text),
    { students, objectives, isMastered, today },
    { ...nobodySaid, ...said },
  );
const added = (text: string, said: Partial<ObservedAnswers> = {}) =>
  plan(text, said)!.scores.map(({ student, objective, day }) => [student, objective, day]);
const wanted = [
  [1, 11, '2026-09-14'],
  [1, 12, '2026-09-20'],
  [2, 11, '2026-10-01'],
];

test.each([
  [
    'by days alone',
    'Student|Objective|Date\nAmara Okafor|1.1|2026-09-14\nAmara Okafor|1.2|2026-09-20\nBo Chen|1.1|2026-10-01',
  ],
  [
    'by results, with a title above and columns of no use',
    'Report of 2 November\n\nTeacher|Course|Last Name|First Name|Student ID|Standard|Score|Status|Due Date|Date Assessed\n' +
      'Bo Chen|Spanish|Okafor|Amara|k1|1.1 Greet somebody|4|Mastered|2026-01-01|2026-09-14\n' +
      'Bo Chen|Spanish|Okafor|Amara|k1|1.2|4|Mastered|2026-01-01|20 Sep 2026\n' +
      'Bo Chen|Spanish|Okafor|Amara|k1|1.10|2|Not yet|2026-01-01|2026-09-20\n' +
      'Bo Chen|Spanish|Chen|Bo|k2|1.1|4|Mastered|2026-01-01|2026-10-01\n' +
      'Bo Chen|Spanish|Chen|Bo|k2|1.2||||',
  ],
  [
    'in Spanish, the objective first',
    'Objetivo|Fecha|Alumno\n1.1|14/9/2026|Amara Okafor\n1.2|20/9/2026|Amara Okafor\n1.1|1 de octubre de 2026|Bo Chen',
  ],
  [
    'in Chinese, by statements',
    '学生|目标|结果|日期\nAmara Okafor|Greet somebody|掌握|2026-09-14\nAmara Okafor|Ask the way and|掌握|2026-09-20\nBo Chen|Greet somebody|掌握|2026-10-01',
  ],
])('[T10] a list with one row a score is read like a sheet: %s', (_, text) => {
  expect(added(text)).toEqual(wanted);
  expect(plan(text)).toMatchObject({ problems: [], open: [], unknownObjectives: [] });
});

test('[T10] of several rows of one student and objective the first day counts, and a day goes before a tick', () => {
  const text =
    'Student|Objective|Result|Date\nAmara Okafor|1.1|not yet|2026-09-01\nAmara Okafor|1.1|x|2026-10-05\nAmara Okafor|1.1|x|2026-09-14\nAmara Okafor|1.1|x|';
  expect(added(text)).toEqual([[1, 11, '2026-09-14']]);
  expect(plan(text)).toMatchObject({ notYet: 1, ticked: 0, open: [] });
  expect(plan(text, {}, () => true)).toMatchObject({ scores: [], students: [{ kept: 1 }] });
});

test('[T10] what a list leaves out is told by its own row: levels, days that cannot be, whom nobody knows', () => {
  const text =
    'Student|Objective|Level|Date\n' +
    'Amara Okafor|1.1|3|2026-09-14\nAmara Okafor|1.2|1|2026-09-14\nBo Chen|1.1|4/4|2026-09-14\n' +
    'Bo Chen|1.2|x|2027-01-01\nBo Chen|1.10|x|soon\nNuria Puig|1.1|x|2026-09-14\nNuria Puig|1.2|x|2026-09-14\n' +
    'Amara Okafor|9.9|x|2026-09-14\nBo Chen|9.9||';
  const { scores, problems, levels, unknownStudents, unknownObjectives, open } = plan(text)!;
  expect(scores).toEqual([]);
  expect(open).toEqual([]);
  expect(problems.map(({ at, value, why }) => [at, value, why])).toEqual([
    ['C2', '3', 'level'],
    ['C3', '1', 'level'],
    ['C4', '4/4', 'level'],
    ['D5', '2027-01-01', 'future'],
    ['D6', 'soon', 'not-understood'],
  ]);
  expect(levels).toBe(3);
  expect(unknownStudents).toMatchObject([
    { place: 6, at: '7', said: 'Nuria Puig', why: 'unknown', cells: 2, near: [3] },
  ]);
  expect(unknownObjectives).toMatchObject([{ place: 8, at: '9', said: '9.9', cells: 1 }]);
  const said = { students: new Map([[6, 3]]), objectives: new Map([[8, 13]]) };
  expect(added(text, said)).toEqual([
    [1, 13, '2026-09-14'],
    [3, 11, '2026-09-14'],
    [3, 12, '2026-09-14'],
  ]);
});

test('[T10] what a list does not say is asked as of a sheet: which number is the month, the day of ticks', () => {
  const days = 'Student|Objective|Date\nAmara Okafor|1.1|4/4\nBo Chen|1.1|3/4/2026';
  expect(plan(days)).toMatchObject({ open: ['order'], fractions: null });
  expect(added(days, { order: 'day-first' })).toEqual([
    [1, 11, '2026-04-04'],
    [2, 11, '2026-04-03'],
  ]);
  const ticks = 'Student|Objective|Status\nAmara Okafor|1.1|Mastered\nBo Chen|1.1|';
  expect(plan(ticks)).toMatchObject({ open: ['ticks'], ticked: 1 });
  expect(added(ticks, { tickDay: '2026-11-20' })).toEqual([[1, 11, '2026-11-20']]);
});

test('[T10] a sheet across with such a heading stays one, and a list of nobody’s is none', () => {
  const across =
    'Standard|Date|Amara Okafor|Bo Chen\n1.1|2026-01-01|2026-09-14|2026-10-01\n1.2|2026-01-01|2026-09-20|';
  expect(added(across)).toEqual(wanted);
  expect(plan('Student|Objective|Date\nAda Li|Sings|2026-09-14')).toBeNull();
  expect(plan('Room|Objective|Date\nB3|1.1|2026-09-14')!.scores).toEqual([]);
});

test('[T10] a list may be longer than a sheet, and is read within its rows; other sheets may not', () => {
  const chance = new Seeded('long list');
  const list = (count: number) => [
    ['Student', 'Objective', 'Date'],
    ...Array.from({ length: count - 1 }, () => [
      chance.pick(students).name,
      chance.pick(objectives).code,
      `2026-09-${10 + chance.whole(0, 18)}`,
    ]),
  ];
  expect(fitsSheet(list(LIST_ROWS), null)).toBe(true);
  expect(fitsSheet(list(LIST_ROWS + 1), null)).toBe(false);
  expect(fitsSheet([['Student', '1.1'], ...list(SHEET_SIDE).slice(1), ['x']], null)).toBe(false);
  const room = { students, objectives, isMastered: () => false, today };
  expect(planObserved(list(LIST_ROWS), room, nobodySaid)!.scores).toHaveLength(9);
  // As many as there are rows: no list of one class.
  const everybody = list(LIST_ROWS).map((row, i) =>
    i === 0 ? row : [`Child ${i}`, ...row.slice(1)],
  );
  expect(planObserved(everybody, room, nobodySaid)).toBeNull();
});
