import { expect, test } from 'vitest';
import { otherStudent, sameStudent } from '@threshold/server/jobs/same-student.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import type { ColumnField, RosterTable } from '@threshold/shared/contract/roster-table.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';

const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

function listOf(...rows: string[]): Roster {
  const columns: ColumnField[] = rows[0]!.includes(',') ? ['name', 'class'] : ['name'];
  const table: RosterTable = {
    ...{ file: 'list.csv', encoding: 'utf-8', separator: ',', headings: columns },
    ...{ guess: columns, dropped: [], problems: [] },
    rows: rows.map((row, i) => ({ line: i + 2, cells: row.split(',') })),
  };
  return rosterOfTable(table, columns) as Roster;
}
const plan = (list: Roster, now: SchoolNow, scope: RosterScope = { kind: 'school' }) =>
  planRoster(list, now, scope, '2026-11-23');
const now = applyPlan(empty, plan(listOf('Ada Li,Art', 'Bo Ray,Art', 'Cy Dee,Music'), empty));
const [ada] = now.students;
const [art, music] = now.sections;
const moved = listOf('Bo Ray,Art', 'Cy Dee,Music', 'ADA LI,Music');
const classesOf = ({ enrollments }: SchoolNow, person: number) =>
  enrollments.flatMap((one) => (one.person === person ? [one.section] : []));

test('[T6] a list without ids that has a student in another class asks whether it is the same, and all stay until then', () => {
  const asked = plan(moved, now);
  expect(asked.problems).toMatchObject([
    { code: 'name-known', line: 4, person: 'line 4', where: { title: 'Art', period: '' } },
  ]);
  expect(hasChanges(asked)).toBe(false);
});

test('[T6] said to be the same they move; said to be another they are new; neither is asked for again', () => {
  const same = plan(sameStudent(moved, 'line 4'), now);
  expect(same).toMatchObject({ problems: [], totals: { moved: 1, added: 0, archived: 0 } });
  const after = applyPlan(now, same);
  expect(classesOf(after, ada!.id)).toEqual([music!.id]);
  const other = plan(otherStudent(moved, 'line 4'), now);
  expect(other).toMatchObject({ problems: [], totals: { moved: 0, added: 1, archived: 1 } });
  for (const done of [after, applyPlan(now, other)]) {
    const again = plan(moved, done);
    expect([again.problems, hasChanges(again)]).toEqual([[], false]);
  }
});

test('[T6] also one who left; and nobody is asked for who is one of several of the name', () => {
  const left = {
    ...now,
    enrollments: now.enrollments.filter(({ person }) => person !== ada!.id),
  };
  const asked = plan(moved, left).problems;
  expect(asked).toMatchObject([{ code: 'name-known', line: 4 }]);
  expect(asked[0]).not.toHaveProperty('where');
  const twins = { ...left, students: [...left.students, { id: 70_000, name: 'Ada Li' }] };
  expect(plan(moved, twins)).toMatchObject({ problems: [], totals: { added: 1 } });
});

test('[T6] [P3] a class’s own list asks of students of its teacher’s other classes, and of nobody else’s', () => {
  const teaching = {
    ...now,
    enrollments: [
      ...now.enrollments,
      ...[art!.id, music!.id].map((section) => ({
        ...{ section, person: 1, role: 'teacher' as const, rostered: false },
      })),
      { section: music!.id, person: 2, role: 'teacher' as const, rostered: false },
    ],
  };
  const list = listOf('Cy Dee', 'Ada Li');
  const of = (by: number) =>
    plan(list, teaching, { kind: 'section', section: music!.id, by }).problems;
  expect(of(1)).toMatchObject([{ code: 'name-known', where: { title: 'Art' } }]);
  expect(of(2)).toEqual([]);
  // Nor of those of a class that they only stand in for.
  for (const one of teaching.enrollments)
    if (one.section === art!.id && one.person === 1) Object.assign(one, { substitute: true });
  expect(of(1)).toEqual([]);
});
