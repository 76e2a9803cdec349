import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { rosterOf } from '../support/roster-of.ts';
import { sectionByHand } from '../support/section-by-hand.ts';
import { sentFiles } from '../support/sent-files.ts';

const today = '2026-11-23';
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

test('a class typed by hand is tied to the roster by its names, and nobody is doubled', async () => {
  const now = sectionByHand('amara okafor', 'Chloe Whitehorse', 'Priya Nair');
  const plan = planRoster(await rosterOf(oneRoster11), now, { kind: 'section', section: 7 }, today);
  expect(plan.totals).toMatchObject({ added: 0, change: 2, archived: 0 });
  expect(
    plan.people.map(({ person, changes }) => [person, changes.map(({ field }) => field)]),
  ).toEqual([
    [70_000, ['source', 'name']],
    [70_001, ['source', 'name']],
  ]);
  expect(plan.sections[0]).toMatchObject({ byHand: 1, stay: 1, section: 7, title: 'Spanish 2' });
  const after = applyPlan(now, plan);
  expect(after.students).toHaveLength(3);
  const again = planRoster(
    await rosterOf(oneRoster11),
    after,
    { kind: 'section', section: 7 },
    today,
  );
  expect(hasChanges(again)).toBe(false);
});

test('who could be two is nobody, and neither of the two leaves', async () => {
  const now = sectionByHand('Amara Okafor', 'Amara Okafor');
  const plan = planRoster(await rosterOf(oneRoster11), now, { kind: 'section', section: 7 }, today);
  expect(plan.problems).toMatchObject([{ code: 'ambiguous-name', file: 'users.csv', line: 2 }]);
  expect(plan.totals).toMatchObject({ added: 1, archived: 0 });
});

test('an id alone brings nobody from another class into one’s own', async () => {
  const now = applyPlan(
    empty,
    planRoster(await rosterOf(oneRoster11), empty, { kind: 'school' }, today),
  );
  now.sections.push({ id: 9, title: 'Mine', period: '' });
  const list = { 'list.csv': 'Student ID,Name\ns-3,Somebody Else\ns-4,Mei Chen\n' };
  const read = await readUpload(sentFiles(list));
  const roster = rosterOfTable(read.ok ? read.table! : (null as never), ['id', 'name']) as Roster;
  const plan = planRoster(roster, now, { kind: 'section', section: 9 }, today);
  expect(plan.problems).toMatchObject([{ code: 'id-taken', line: 2, value: 's-3' }]);
  expect(plan.sections[0]!.rows).toMatchObject([{ kind: 'add', name: 'Mei Chen', from: [2] }]);
});
