import { expect, test } from 'vitest';
import { readCell } from '@threshold/shared/domain/observed-cell.ts';
import { isFraction } from '@threshold/shared/domain/level-mark.ts';
import { type ObservedAnswers, planObserved } from '@threshold/shared/domain/plan-observed.ts';

const today = '2026-11-23';
const students = ['Amara Okafor', 'Bo Chen', 'Ana Ruiz', 'Lukas Björk'].map((name, i) => ({
  id: i + 1,
  name,
}));
const objectives = [11, 12, 13].map((id) => ({
  id,
  code: `1.${id - 10}`,
  title: `Statement ${id}`,
}));

function plan(rows: string[][], said: Partial<ObservedAnswers> = {}) {
  const sheet = [['', '1.1', '1.2', '1.3'], ...rows.map((row, i) => [students[i]!.name, ...row])];
  return planObserved(
    sheet,
    { students, objectives, today, isMastered: () => false },
    {
      ...{ students: new Map(), objectives: new Map() },
      ...{ order: null, fractions: null, tickDay: '2026-11-20', ...said },
    },
  )!;
}
const days = (...of: Parameters<typeof plan>) => plan(...of).scores.map(({ day }) => day);

test.each(['4/4', '3/4', '0/4', '17/20', '3.5/4', '3,5 / 5', '4⁄4', '４/４', '100/100'])(
  '%s may be a mark',
  (text) => expect(isFraction(text)).toBe(true),
);
test.each(['10/3', '5/4', '4/0', '4/4/26', '3-4', '3/4/5', '1.234/5', 'a/b', '/'])(
  '%s is none',
  (text) => expect(isFraction(text)).toBe(false),
);

test.each(['17/20', '0/4', '3.5/4', '45/100', '13/13'])('[T10] %s is no day, so a level', (text) =>
  expect(readCell(text, today)).toEqual({ says: 'problem', why: 'level' }),
);

test('[T10] 4/4 is no day before somebody says so, and nothing else waits for it', () => {
  const rows = [
    ['4/4', '3/4', 'x'],
    ['2026-09-14', '4-Apr', 'not yet'],
  ];
  const asked = plan(rows);
  expect(asked.fractions).toEqual({ example: '4/4', are: null });
  expect(asked).toMatchObject({ either: null, problems: [], ticked: 1, notYet: 1 });
  expect(asked.scores.map(({ day }) => day)).toEqual(['2026-11-20', '2026-09-14', '2026-04-04']);

  const marks = plan(rows, { fractions: 'marks' });
  expect(marks.scores).toEqual(asked.scores);
  expect(marks.problems.map(({ at, why }) => [at, why])).toEqual([
    ['B2', 'level'],
    ['C2', 'level'],
  ]);
  expect(marks.levels).toBe(2);

  const read = plan(rows, { fractions: 'days' });
  expect(read.either).toMatchObject({ example: '3/4', order: null });
  expect(read.scores[0]).toMatchObject({ student: 1, day: '2026-04-04' });
  expect(days(rows, { fractions: 'days', order: 'day-first' })).toContain('2026-04-03');
});

test('[T10] a day that only one order has is asked for all the same where it could be a mark', () => {
  expect(plan([['9/14', '9/21']])).toMatchObject({ scores: [], fractions: { are: null } });
  expect(days([['9/14', '9/21']], { fractions: 'days' })).toEqual(['2026-09-14', '2026-09-21']);
});

test('[T10] what cannot be a day tells that the others are marks, and a 1 the lowest of them', () => {
  const told = plan([
    ['4/4', '17/20', '1'],
    ['3/4', 'x', '1'],
  ]);
  expect(told.fractions).toEqual({ example: '4/4', are: 'marks' });
  expect(told).toMatchObject({ levels: 5, ticked: 1, scores: [{ student: 2, objective: 12 }] });
});

test('[T10] what cannot be a mark tells that the others are days; both tell nothing', () => {
  expect(days([['14/9', '4/4', '3/10']])).toEqual(['2026-09-14', '2026-04-04', '2026-10-03']);
  expect(plan([['14/9', '4/4', '17/20']])).toMatchObject({
    fractions: { are: null },
    scores: [{ day: '2026-09-14' }],
    levels: 1,
  });
  // One mark above the whole among many tells nothing.
  const many = Array.from({ length: 4 }, () => ['4/4', '3/4', '2/4']);
  expect(plan([...many.slice(1), ['4/4', '3/4', '5/4']]).fractions!.are).toBe(null);
});

test('[T10] a year, a name or a tick beside it make it a day', () => {
  for (const text of ['4/4/26', '4/4/2026', '4-Apr', '✓ 4/4'])
    expect(days([[text]]), text).toEqual(['2026-04-04']);
  expect(plan([['✓ 4/4']]).fractions).toBe(null);
});
