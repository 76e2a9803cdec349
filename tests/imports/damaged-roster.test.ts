import { expect, test } from 'vitest';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { rosterOf } from '../support/roster-of.ts';

const names = ({ people }: Roster) => people.map(({ name }) => name);

const damages: [string, Record<string, string>, object][] = [
  [
    'cells missing',
    otherwise('users.csv', 's-3,active,true,org-1,', 's-3,active,'),
    { file: 'users.csv', line: 4, code: 'ragged-row' },
  ],
  [
    'cells too many',
    otherwise('users.csv', 'Canary-3', 'Canary-3,x'),
    { file: 'users.csv', line: 4, code: 'ragged-row' },
  ],
  [
    'a quote that is not closed',
    otherwise('users.csv', 's-3,', '"s-3,'),
    { file: 'users.csv', line: 4, code: 'quote-open' },
  ],
  [
    'an id twice, for two people',
    otherwise('users.csv', 's-3,', 's-2,'),
    {
      file: 'users.csv',
      line: 4,
      code: 'duplicate-id',
      column: 'sourcedId',
      value: 's-2',
      other: { file: 'users.csv', line: 3 },
      who: 'Lukas Björk',
    },
  ],
  [
    'no id',
    otherwise('users.csv', 's-3,', ','),
    { file: 'users.csv', line: 4, code: 'no-id', column: 'sourcedId', who: 'Lukas Björk' },
  ],
  [
    'no name',
    otherwise('users.csv', 'Lukas,Björk', ',\u200b'),
    { file: 'users.csv', line: 4, code: 'no-name', column: 'givenName', person: 's-3' },
  ],
  [
    'a name of digits',
    otherwise('users.csv', 'Lukas,Björk', '12,-'),
    { file: 'users.csv', line: 4, code: 'name-without-letters', value: '12' },
  ],
  [
    'a role nobody knows',
    otherwise('users.csv', 'student,lukas', 'wizard,lukas'),
    { file: 'users.csv', line: 4, code: 'unknown-role', column: 'role', value: 'wizard' },
  ],
  [
    'a status nobody knows',
    otherwise('users.csv', 's-3,active', 's-3,gone?'),
    { file: 'users.csv', line: 4, code: 'unknown-status', value: 'gone?' },
  ],
  [
    'signs of no text',
    otherwise('users.csv', 'Lukas', 'Luk\ufffds'),
    {
      file: 'users.csv',
      line: 4,
      code: 'unreadable-text',
      column: 'givenName',
      value: 'Luk\ufffds',
    },
  ],
  [
    'a class without a title',
    otherwise('classes.csv', 'c-2,active,Spanish 2', 'c-2,active, '),
    { file: 'classes.csv', line: 3, code: 'no-title', section: 'c-2' },
  ],
  [
    'a date that is none',
    otherwise('enrollments.csv', '2027-06-10', '2027-02-30'),
    {
      file: 'enrollments.csv',
      line: 2,
      code: 'not-a-date',
      column: 'endDate',
      value: '2027-02-30',
    },
  ],
  [
    'an end before its beginning',
    otherwise('enrollments.csv', '2027-06-10', '2025-06-10'),
    { file: 'enrollments.csv', line: 2, code: 'dates-crossed' },
  ],
  [
    'a teacher enrolled as a student',
    otherwise('enrollments.csv', 't-1,teacher', 't-1,student'),
    { file: 'enrollments.csv', line: 7, code: 'role-differs', who: 'Marta Ortiz' },
  ],
  [
    'nobody enrolled',
    otherwise('enrollments.csv', 's-3,student', ',student'),
    { file: 'enrollments.csv', line: 4, code: 'no-person', section: 'c-2' },
  ],
  [
    'enrolled nowhere',
    otherwise('enrollments.csv', 'c-2,org-1,s-3', ',org-1,s-3'),
    { file: 'enrollments.csv', line: 4, code: 'no-section', person: 's-3' },
  ],
  [
    'a cell of 3,000 signs',
    otherwise('users.csv', 'Lukas', 'L'.repeat(3_000)),
    { file: 'users.csv', line: 4, code: 'cell-too-long', column: 'givenName' },
  ],
  [
    'a row of 70,000 signs',
    otherwise('users.csv', 'Lukas', 'L'.repeat(70_000)),
    { file: 'users.csv', line: 4, code: 'row-too-long' },
  ],
  [
    'a name of 300 signs',
    otherwise('users.csv', 'Lukas', 'L'.repeat(300)),
    { file: 'users.csv', line: 4, code: 'name-too-long' },
  ],
];
test.each(damages)(
  '%s is told with its file, line and column, and the others are read',
  async (_, files, problem) => {
    const read = await rosterOf(files);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatchObject(problem);
    const whole = await rosterOf(oneRoster11);
    const there = new Set(names(read));
    const lost = names(whole).filter((name) => !there.has(name));
    expect(lost.length).toBeLessThanOrEqual(1);
    expect(read.enrollments.length).toBeGreaterThanOrEqual(whole.enrollments.length - 1);
  },
);
