import { expect, test } from 'vitest';
import { swappedStudents } from '@threshold/server/jobs/same-student.ts';
import { rosterSteps } from '@threshold/server/jobs/roster-steps.ts';
import type { RosterPlan, RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';

const scope: RosterScope = { kind: 'section', section: 7 };
const nobody: SchoolNow = {
  ...{ students: [], enrollments: [], staff: [] },
  sections: [{ id: 7, title: 'Spanish 2', period: 'Period 3' }],
};

function listOf(...rows: string[]): Roster {
  const table: RosterTable = {
    ...{ file: 'list.csv', encoding: 'utf-8', separator: ',', headings: ['id', 'name'] },
    ...{ guess: ['id', 'name'], dropped: [], problems: [] },
    rows: rows.map((row, i) => ({ line: i + 2, cells: row.split(',') })),
  };
  return rosterOfTable(table, ['id', 'name']) as Roster;
}
const plan = (list: Roster, now: SchoolNow) => planRoster(list, now, scope, '2026-11-23');
const called = ({ students }: SchoolNow) =>
  students.map(({ id, source, name }) => `${id} ${source} ${name}`);
const three = ['a1,Ada Li', 'b2,Bo Ray', 'c3,Cy Dee'];
const now = applyPlan(nobody, plan(listOf(...three), nobody));
const two = listOf('a1,Bo Ray', 'b2,Ada Li', 'c3,Cy Dee');
const round = listOf('a1,Cy Dee', 'b2,Ada Li', 'c3,Bo Ray');
const ask = (asked: RosterPlan) => asked.problems.map(({ code, line, ring }) => [code, line, ring]);

test.each([
  ['two', two, ['a1 Bo Ray', 'b2 Ada Li']],
  ['three round about', round, ['a1 Cy Dee', 'b2 Ada Li', 'c3 Bo Ray']],
])('[T6] %s who have each other’s ids are one question, and all stay', (_, list, who) => {
  const asked = plan(list, now);
  const ring = who.map((one) => ({ person: one.slice(0, 2), who: one.slice(3) }));
  expect(ask(asked)).toEqual([['ids-swapped', 2, ring]]);
  expect(hasChanges(asked)).toBe(false);
});

test.each([
  ['two', two, ['a1', 'b2']],
  ['three', round, ['a1', 'b2', 'c3']],
])('[T6] of %s it is said that the ids were exchanged, or the names', (_, list, swapped) => {
  const ids = swappedStudents(list, { swapped, what: 'ids' });
  const kept = applyPlan(now, plan(ids, now));
  expect(kept.students.map(({ id, name }) => [id, name])).toEqual(
    now.students.map(({ id, name }) => [id, name]),
  );
  const renamed = applyPlan(now, plan(swappedStudents(list, { swapped, what: 'names' }), now));
  expect(renamed.students.map(({ id, source }) => [id, source])).toEqual(
    now.students.map(({ id, source }) => [id, source]),
  );
  // Either way each id stands for the name that the list says, and the list again is nothing to ask.
  for (const after of [kept, renamed]) {
    const said = new Set(list.people.map(({ source, name }) => `${source} ${name}`));
    expect(new Set(called(after).map((one) => one.slice(one.indexOf(' ') + 1)))).toEqual(said);
    const again = plan(list, after);
    expect([again.problems, hasChanges(again)]).toEqual([[], false]);
  }
});

test('[T6] no ring: where a name is new, or stands there twice', () => {
  for (const list of [listOf('a1,Bo Ray', 'b2,Di Moe', 'c3,Cy Dee'), listOf('a1,Bo Ray')])
    expect(new Set(plan(list, now).problems.map(({ code }) => code))).toEqual(
      new Set(['id-renamed']),
    );
  const twice = plan(listOf('a1,Bo Ray', 'b2,Ada Li', 'c3,Ada Li'), now);
  expect(twice.problems.map(({ code }) => code)).not.toContain('ids-swapped');
});

test('[T6] ids are exchanged in one step or not: of a ring of which one is unticked the others keep theirs', () => {
  const said = plan(swappedStudents(round, { swapped: ['a1', 'b2', 'c3'], what: 'ids' }), now);
  const whole = rosterSteps(said, { except: [], teachers: [], tracks: [] });
  expect(whole.steps).toHaveLength(1);
  expect(whole.steps[0]!.step.trades).toMatchObject([{ length: 3 }]);
  const [first] = said.sections[0]!.rows;
  const broken = rosterSteps(said, { except: [first!.id], teachers: [], tracks: [] });
  expect(broken.steps).toEqual([]);
});
