import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { otherStudent, sameStudent } from '@threshold/server/jobs/same-student.ts';
import type { ColumnField } from '@threshold/shared/contract/roster-table.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { sentFiles } from '../support/sent-files.ts';

const today = '2026-11-23';
const school: RosterScope = { kind: 'school' };
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

async function listOf(rows: string[], columns: ColumnField[] = ['name', 'class']): Promise<Roster> {
  const heading = columns.length === 3 ? 'Name,Class,Student ID' : 'Name,Class';
  const read = await readUpload(sentFiles({ 'list.csv': `${heading}\n${rows.join('\n')}\n` }));
  if (!read.ok || !read.table) throw new Error(JSON.stringify(read));
  return rosterOfTable(read.table, columns) as Roster;
}

const plan = (roster: Roster, now: SchoolNow) => planRoster(roster, now, school, today);
const inClasses = ({ students, sections, enrollments }: SchoolNow) =>
  enrollments
    .map(({ person, section }) => {
      const name = students.find(({ id }) => id === person)!.name;
      return `${name} ${person} in ${sections.find(({ id }) => id === section)!.title}`;
    })
    .toSorted();
const both = ['Amara Okafor,Art', 'Bo Chen,Art', 'AMARA OKAFOR,Music', 'Cleo Diaz,Music'];

test('[T6] a name in two classes of a list without ids is asked for: until then one student, in the first of them', async () => {
  const list = await listOf(both);
  const asked = plan(list, empty);
  expect(asked.problems).toMatchObject([
    {
      ...{ code: 'same-name', line: 4, person: 'line 4', who: 'AMARA OKAFOR' },
      other: { file: 'list.csv', line: 2 },
    },
  ]);
  expect(asked.totals).toMatchObject({ added: 3, skipped: 1 });
  const after = applyPlan(empty, asked);
  expect(after.students.map(({ name }) => name)).toEqual(['Amara Okafor', 'Bo Chen', 'Cleo Diaz']);
  // Asked again by the same list, and nothing else comes of it.
  const again = plan(list, after);
  expect(again.problems).toMatchObject([{ code: 'same-name', line: 4 }]);
  expect(hasChanges(again)).toBe(false);
});

test.each([
  ['one student in both', (list: Roster) => sameStudent(list, 'line 4'), 3],
  ['all over the list', (list: Roster): Roster => ({ ...list, sameNames: true }), 3],
  ['another one', (list: Roster) => otherStudent(list, 'line 4'), 4],
])(
  '[T6] said to be %s, they are that, at once or later, and are not asked for again',
  async (_, said, count) => {
    const list = await listOf(both);
    const later = applyPlan(empty, plan(list, empty));
    for (const before of [empty, later]) {
      const told = plan(said(list), before);
      expect(told.problems).toEqual([]);
      const after = applyPlan(before, told);
      expect(after.students).toHaveLength(count);
      expect(inClasses(after)).toHaveLength(4);
      const again = plan(list, after);
      expect(again.problems).toEqual([]);
      expect(hasChanges(again)).toBe(false);
    }
  },
);

test('[T6] nobody is asked where ids tell, in a class of a teacher’s own, or of whom a problem keeps out', async () => {
  const ids = await listOf(
    ['Amara Okafor,Art,s-1', 'Amara Okafor,Music,s-2', 'Bo Chen,Art,s-3', 'Bo Chen,Music,s-3'],
    ['name', 'class', 'id'],
  );
  expect(plan(ids, empty)).toMatchObject({ problems: [], totals: { added: 4 } });
  const now = applyPlan(empty, plan(await listOf(['Bo Chen,Music']), empty));
  const [music] = now.sections;
  const own = planRoster(
    await listOf(both),
    now,
    { kind: 'section', section: music!.id, source: 'nothing' },
    today,
  );
  expect(own.problems.filter(({ code }) => code === 'same-name')).toEqual([]);
  const twice = plan(await listOf(['Amara Okafor,Art', ...both]), empty);
  expect(twice.problems.map(({ code, line }) => [code, line])).toEqual([
    ['ambiguous-name', 3],
    ['same-name', 5],
  ]);
});
