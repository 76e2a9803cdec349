import type { ProblemCode } from '@threshold/shared/contract/roster-problem.ts';
import {
  type Harm,
  inRow,
  more,
  roles,
  type Seed,
  withoutIds,
  withoutRoles,
} from './harmed-row.ts';
import {
  anotherId,
  inBoth,
  noneForMover,
  noneForMoverOfClassThatEnds,
  ofAnother,
  ofAnotherOwn,
  ofOneClass,
  ofTwins,
  swapped,
  tooMany,
} from './harmed-school.ts';

const cell =
  (column: string, text: string): Harm =>
  (row) =>
    void (row[column] = text);
const cells = (row: Record<string, string>) => Object.values(row);
const shorter: Harm = (row) => cells(row).slice(1).join(',');
const longer: Harm = (row) => [...cells(row), 'more'].join(',');
const open: Harm = (row) => `"${cells(row).join(',')}`;
const nobody: Harm = (row) => void (row['givenName'] = row['familyName'] = '');

/** Every problem that a row can have, each by every way to it. */
export const everyProblem: Record<ProblemCode, Seed[]> = {
  'ragged-row': [
    ...[inRow('users', shorter), inRow('users', longer), inRow('classes', shorter)],
    ...[inRow('enrollments', longer), inRow('list', longer)],
    inRow('list', (row) => row['Student ID']!),
  ],
  'quote-open': [inRow('users', open), inRow('enrollments', open), inRow('list', open)],
  'row-too-long': [
    inRow('users', cell('givenName', 'Л'.repeat(70_000))),
    // Plain letters: so many of one other would tell the encoding.
    inRow('list', cell('Name', 'l'.repeat(70_000))),
  ],
  'cell-too-long': [
    inRow('users', cell('givenName', 'Л'.repeat(3_000))),
    inRow('list', cell('Name', 'Л'.repeat(3_000))),
  ],
  'unreadable-text': [
    inRow('users', cell('givenName', 'Л\ufffd')),
    inRow('list', cell('Name', 'Л\ufffd')),
  ],
  'no-id': [inRow('users', cell('sourcedId', '')), inRow('classes', cell('sourcedId', ''))],
  'duplicate-id': [
    more('users', ([first]) => ({ sourcedId: first!['sourcedId']!, givenName: 'Егор' })),
    more('classes', ([first]) => ({ sourcedId: first!['sourcedId']!, title: 'Другой' })),
    more('list', ([first]) => ({ 'Student ID': first!['Student ID']!, Name: 'Егор Зайцев' })),
  ],
  'no-name': [inRow('users', nobody), inRow('list', cell('Name', ''))],
  'name-without-letters': [
    inRow('users', (row) => void (nobody(row, [], {}), (row['givenName'] = '7'))),
    inRow('list', cell('Name', '7 7')),
  ],
  'name-too-long': [
    inRow('users', cell('familyName', 'Л'.repeat(400))),
    inRow('list', (row) => void (row['Name'] += ` ${'Л'.repeat(400)}`)),
  ],
  'no-title': [inRow('classes', cell('title', ' '))],
  'title-too-long': [inRow('classes', cell('title', 'Л'.repeat(400)))],
  'no-role': [inRow('roles', cell('role', ''), roles)],
  'unknown-role': [
    ...[inRow('users', cell('role', 'wizard')), inRow('enrollments', cell('role', 'wizard'))],
    ...[inRow('roles', cell('role', 'wizard'), roles), inRow('list', cell('Role', 'wizard'))],
  ],
  'role-differs': [inRow('enrollments', cell('role', 'teacher'))],
  'unknown-status': (['users', 'classes', 'enrollments'] as const).map((kind) =>
    inRow(kind, cell('status', 'gone?')),
  ),
  'not-a-date': [
    inRow('enrollments', cell('endDate', '2027-02-30')),
    inRow('enrollments', cell('beginDate', '08/20/2026')),
  ],
  'dates-crossed': [inRow('enrollments', cell('endDate', '2026-08-19'))],
  'no-person': [
    inRow('enrollments', cell('userSourcedId', '')),
    inRow('roles', cell('userSourcedId', ''), roles),
  ],
  'no-section': [
    inRow('enrollments', cell('classSourcedId', '')),
    inRow('list', cell('Class', '')),
  ],
  'unknown-person': [more('enrollments', () => ({ userSourcedId: 'p-nobody' }))],
  'unknown-section': [more('enrollments', () => ({ classSourcedId: 'c-nowhere' }))],
  'duplicate-enrollment': [more('enrollments', () => ({ role: 'teacher' }), withoutRoles)],
  'ambiguous-name': [more('list', () => ({}), withoutIds)],
  'ambiguous-section': [ofTwins],
  'other-id-same-name': [anotherId('users'), anotherId('list')],
  'id-taken': [ofAnotherOwn],
  'ask-leader': [ofAnother],
  'same-name': [inBoth],
  'id-renamed': [
    inRow('users', (row) => void Object.assign(row, { givenName: 'Егор', familyName: 'Зайцев' })),
    inRow('list', cell('Name', 'Егор Зайцев')),
  ],
  'name-known': [
    inRow(
      'list',
      (row) => void (row['Class'] = row['Class'] === 'c-0' ? 'c-1' : 'c-0'),
      withoutIds,
    ),
  ],
  'ids-swapped': [swapped(2), swapped(3)],
  'other-section': [ofOneClass],
  'section-full': [tooMany, noneForMover, noneForMoverOfClassThatEnds],
};
