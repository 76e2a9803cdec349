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
const TEACHER = 5;

/** A school of the small roster. */
async function rosterNow(): Promise<SchoolNow> {
  const plan = planRoster(await rosterOf(oneRoster11), empty, { kind: 'school' }, today);
  return applyPlan(empty, plan);
}

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

/** A school of the small roster and a class beside it, into which its teacher brings the id of one of its students, by that name or another. */
async function broughtBy(id: string, name: string, more: Partial<SchoolNow> = {}) {
  const now = await rosterNow();
  now.sections.push({ id: 9, title: 'Mine', period: '' });
  now.enrollments.push({ section: 9, person: TEACHER, role: 'teacher', rostered: false });
  now.enrollments.push(...(more.enrollments ?? []));
  if (more.known) now.known = more.known;
  const read = await readUpload(sentFiles({ 'list.csv': `Student ID,Name\n${id},${name}\n` }));
  const roster = rosterOfTable(read.ok ? read.table! : (null as never), ['id', 'name']) as Roster;
  const scope = { kind: 'section', section: 9, by: TEACHER } as const;
  const { problems, sections, people } = planRoster(roster, now, scope, today);
  return { problems: problems.map(({ who: _, ...one }) => one), rows: sections[0]!.rows, people };
}

test('[S3] [P3] an id of a student whom the teacher does not know waits for a leader, by whatever name, and nobody is made', async () => {
  const [rightly, otherwise] = await Promise.all([
    broughtBy('s-4', 'Mei Chen'),
    broughtBy('s-4', 'Somebody Else'),
  ]);
  expect(rightly).toEqual(otherwise);
  expect(rightly).toMatchObject({ rows: [], people: [] });
  expect(rightly.problems).toMatchObject([{ code: 'ask-leader', line: 2, value: 's-4' }]);
});

test('[S3] an id alone brings nobody from another class of one’s own, the name must go with it; of classes of others nothing is told', async () => {
  const teaches = { section: 2, person: TEACHER, role: 'teacher', rostered: false } as const;
  const mei = (await rosterNow()).students.find(({ source }) => source === 's-4')!.id;
  const also = { section: 1, person: mei, role: 'student', rostered: true } as const;
  const own = { enrollments: [teaches, also] };
  expect(await broughtBy('s-4', 'Somebody Else', own)).toMatchObject({
    problems: [{ code: 'id-taken', line: 2, value: 's-4' }],
  });
  expect((await broughtBy('s-4', 'Mei Chen', own)).rows).toMatchObject([
    { kind: 'add', name: 'Mei Chen', from: [2] },
  ]);
  // Or from one that was archived, or who left this one: of the classes they are in now nothing is told.
  expect((await broughtBy('s-4', 'Mei Chen', { known: [mei] })).rows).toMatchObject([
    { kind: 'add', name: 'Mei Chen', from: [] },
  ]);
  // Who stands in for a day has none of its students.
  const standsIn = { enrollments: [{ ...teaches, substitute: true as const }] };
  expect((await broughtBy('s-4', 'Mei Chen', standsIn)).rows).toEqual([]);
});
