import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { otherStudent, sameStudent } from '@threshold/server/jobs/same-student.ts';
import type { ColumnField } from '@threshold/shared/contract/roster-table.ts';
import type { RosterPlan, RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { rosterOf } from '../support/roster-of.ts';
import { sentFiles } from '../support/sent-files.ts';

const today = '2026-11-23';
const scope: RosterScope = { kind: 'section', section: 7 };
const nobody: SchoolNow = {
  students: [],
  sections: [{ id: 7, title: 'Spanish 2', period: 'Period 3' }],
  enrollments: [],
  staff: [],
};
const byNumber: ColumnField[] = ['family', 'given', 'id'];
const five = ['Müller;Jürgen', 'Lee;Emma', 'Okafor;Amara', 'Nair;Priya', 'Chen;Mei'];

const numbered = (names: string[]) => names.map((name, i) => `${name};${i + 1}`);

/** Columns as they were guessed, where none are given. */
async function listOf(rows: string[], columns?: ColumnField[]): Promise<Roster> {
  const read = await readUpload(
    sentFiles({ 'list.csv': `\ufeffNachname;Vorname;Nr\n${rows.join('\n')}\n` }),
  );
  const table = read.ok ? read.table! : (null as never);
  return rosterOfTable(table, columns ?? table.guess) as Roster;
}

async function classBy(columns?: ColumnField[]): Promise<SchoolNow> {
  return applyPlan(nobody, planRoster(await listOf(numbered(five), columns), nobody, scope, today));
}

const codes = ({ problems }: RosterPlan) => problems.map(({ code }) => code);
const namesOf = ({ students }: SchoolNow) => students.map(({ id, name }) => [id, name]);
const shifted = numbered(['Peña;José Ángel', ...five]);

test('[T6] a numbered list with a new child on top adds that child and renames nobody', async () => {
  const now = await classBy();
  expect(now.students.every(({ source }) => source === undefined)).toBe(true);
  const plan = planRoster(await listOf(shifted), now, scope, today);
  expect(plan.problems).toEqual([]);
  expect(plan.people).toMatchObject([{ name: 'José Ángel Peña', changes: [] }]);
  expect(plan.totals).toMatchObject({ stay: 5, added: 1, change: 0, archived: 0 });
});

test('[T6] where the number was taken for an id, the list shifted by one renames nobody and asks', async () => {
  const now = await classBy(byNumber);
  const plan = planRoster(await listOf(shifted, byNumber), now, scope, today);
  // As they stand in the list.
  expect(plan.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(codes(plan)).toEqual([...five.map(() => 'id-renamed'), 'other-id-same-name']);
  expect(plan.problems[1]).toMatchObject({
    ...{ line: 3, person: '2', who: 'Jürgen Müller', was: 'Emma Lee' },
  });
  expect(plan.people).toEqual([]);
  expect(hasChanges(plan)).toBe(false);
  expect(namesOf(applyPlan(now, plan))).toEqual(namesOf(now));
});

test('[T6] children of one family name beside each other are not taken for each other either', async () => {
  const kims = ['Kim;Ara', 'Kim;Bo', 'Kim;Chul'];
  const first = planRoster(await listOf(numbered(kims), byNumber), nobody, scope, today);
  const now = applyPlan(nobody, first);
  const more = await listOf(numbered(['Kim;Aa', ...kims]), byNumber);
  const plan = planRoster(more, now, scope, today);
  expect(codes(plan)).toEqual([...kims.map(() => 'id-renamed'), 'other-id-same-name']);
  expect(plan.people).toEqual([]);
});

test('[T6] an id under which another child of the class is named renames nobody and takes nobody out, however often', async () => {
  const lis = await listOf(['Li;Ada;k1', 'Li;Bo;k2'], byNumber);
  const now = applyPlan(nobody, planRoster(lis, nobody, scope, today));
  const reused = await listOf(['Li;Bo;k1'], byNumber);
  const plan = planRoster(reused, now, scope, today);
  expect(codes(plan)).toEqual(['id-renamed']);
  expect(hasChanges(plan)).toBe(false);
  // Nor where the other left: the name is theirs still.
  const left = {
    ...now,
    enrollments: now.enrollments.filter(({ person }) => person !== now.students[1]!.id),
    known: [now.students[1]!.id],
  };
  for (const of of [scope, { kind: 'school' } as const]) {
    const again = planRoster(
      {
        ...reused,
        sections: reused.sections.map((one) => ({
          ...one,
          title: 'Spanish 2',
          period: 'Period 3',
        })),
      },
      left,
      of,
      today,
    );
    expect(codes(again)).toContain('id-renamed');
    expect(again.people).toEqual([]);
  }
});

test('[T6] a wholly different list with some of the ids renames nobody, and whom the ids name stay', async () => {
  const now = await classBy(byNumber);
  const list = await listOf(['Alpha;Anna;1', 'Beta;Ben;3'], byNumber);
  const plan = planRoster(list, now, scope, today);
  expect(plan.problems).toMatchObject([
    { code: 'id-renamed', who: 'Anna Alpha', was: 'Jürgen Müller' },
    { code: 'id-renamed', who: 'Ben Beta', was: 'Amara Okafor' },
  ]);
  expect(plan.people).toEqual([]);
  expect(plan.sections[0]).toMatchObject({ held: 2 });
  // Once somebody says so, that one is renamed, and no other.
  const said = planRoster(sameStudent(list, '3'), now, scope, today);
  expect(codes(said)).toEqual(['id-renamed']);
  expect(said.people).toMatchObject([
    { changes: [{ field: 'name', before: 'Amara Okafor', after: 'Ben Beta' }] },
  ]);
});

test('[T6] said to be another child, they come without that id, and whom it names stays, then and later', async () => {
  const now = await classBy(byNumber);
  const list = await listOf(['Müller;Jürgen;1', 'Beta;Ben;3'], byNumber);
  const said = otherStudent(list, '3');
  const plan = planRoster(said, now, scope, today);
  expect(plan.problems).toEqual([]);
  expect(plan.people).toMatchObject([{ name: 'Ben Beta', changes: [] }]);
  expect(plan.people[0]!.source).toBeUndefined();
  const after = applyPlan(now, plan);
  const amara = now.students.find(({ name }) => name === 'Amara Okafor')!;
  expect(after.students).toContainEqual(amara);
  expect(after.enrollments.some(({ person }) => person === amara.id)).toBe(true);
  // The list says 3 for that child still: known by the name, and nobody is asked for.
  const again = planRoster(list, after, scope, today);
  expect([again.problems, hasChanges(again)]).toEqual([[], false]);
});

test.each([
  ['another family name', 'Schmidt;Jürgen'],
  ['a second family name', 'Müller-Schmidt;Jürgen'],
  ['another given name', 'Müller;Johanna'],
  ['other accents and case', 'MULLER;Jurgen'],
])('[T6] %s is a new name of the same student', async (_, row) => {
  const now = await classBy(byNumber);
  const list = await listOf(numbered([row, ...five.slice(1)]), byNumber);
  const plan = planRoster(list, now, scope, today);
  expect(plan.problems).toEqual([]);
  expect(plan.people).toMatchObject([{ changes: [{ field: 'name', before: 'Jürgen Müller' }] }]);
});

test('[T6] an id that an export gave to somebody else renames nobody', async () => {
  const school: RosterScope = { kind: 'school' };
  const empty: SchoolNow = { ...nobody, sections: [] };
  const now = applyPlan(empty, planRoster(await rosterOf(oneRoster11), empty, school, today));
  const [line] = oneRoster11['users.csv']!.split(/\r?\n/).filter((row) => row.startsWith('s-1,'));
  const reused = otherwise('users.csv', 'Okafor', 'Zajac');
  const half = planRoster(await rosterOf(reused), now, school, today);
  expect(half.problems).toEqual([]);
  expect(half.totals.change).toBe(1);
  const whole = { ...reused, 'users.csv': reused['users.csv']!.replace('Amara', 'Jan') };
  expect(line).toContain('Amara');
  const plan = planRoster(await rosterOf(whole), now, school, today);
  expect(plan.problems).toMatchObject([{ code: 'id-renamed', person: 's-1', was: 'Amara Okafor' }]);
  expect(hasChanges(plan)).toBe(false);
});
