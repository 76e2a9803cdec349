import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';

const TODAY = '2026-11-23';
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };
const planned = (roster: Roster, now: SchoolNow) =>
  planRoster(roster, now, { kind: 'school' }, TODAY);

/** A list of one student in each of these classes. */
async function listOf(...classes: [title: string, period: string][]): Promise<Roster> {
  const rows = classes.map(([title, period], i) => `Ana ${'abcdefgh'[i]},${title},${period}`);
  const text = `name,class,period\n${rows.join('\n')}\n`;
  const read = await readUpload(sentFiles({ 'list.csv': text }));
  if (!read.ok || !read.table) throw new Error(JSON.stringify(read));
  const roster = rosterOfTable(read.table, ['name', 'class', 'period']);
  if ('code' in roster) throw new Error(roster.code);
  return roster;
}

test('[T6] classes of a list that differ in nothing one sees are one; the same list twice changes nothing', async () => {
  const roster = await listOf(['Art', 'A3'], ['Art', 'B3'], ['art\u200b', 'A3'], ['Art', 'A–3']);
  const first = planned(roster, empty);
  expect(first.sections.map(({ title, period, rows }) => [title, period, rows.length])).toEqual([
    ['Art', 'A3', 2],
    ['Art', 'B3', 1],
    ['Art', 'A–3', 1],
  ]);
  expect(hasChanges(planned(roster, applyPlan(empty, first)))).toBe(false);
});

test('[T6] a class is known by its very name before the number of its period', async () => {
  const now: SchoolNow = {
    ...empty,
    sections: [
      { id: 1, title: 'Art', period: 'A3' },
      { id: 2, title: 'Art', period: 'B3' },
    ],
  };
  const known = async (...classes: [string, string][]) =>
    planned(await listOf(...classes), now).sections.map(({ section }) => section);
  expect(await known(['Art', 'B3'], ['Art', 'A3'])).toEqual([2, 1]);
  // Which of the two is meant nobody knows.
  expect(await known(['Art', '3'])).toEqual([expect.any(String)]);
  now.sections.pop();
  expect(await known(['Art', 'Period 3'])).toEqual([1]);
});

test('[T6] a class is not taken for another by a number in its period: A3 alone, B3 asked, and B3 is new', async () => {
  const asked = async (there: string, said: string) => {
    const sections = [{ id: 1, title: 'Art', period: there }];
    return planned(await listOf(['Art', said]), { ...empty, sections }).sections[0]!.section;
  };
  for (const [there, said] of [
    ...[
      ['A3', 'B3'],
      ['7/3', '8/3'],
      ['A3', 'Room 3'],
      ['Room 3', 'A3'],
      ['7/3', '3'],
    ],
  ] as const)
    expect(await asked(there, said), `${there}, ${said}`).toEqual(expect.any(String));
  for (const [there, said] of [
    ...[
      ['A3', '3'],
      ['3', 'B3'],
      ['Period 3', 'A3'],
      ['3rd', 'period 3'],
      ['Período 3', '3'],
    ],
    ['第3节', 'Period 3'],
  ] as const)
    expect(await asked(there, said), `${there}, ${said}`).toBe(1);
});

test('[T6] of a file of many classes, a teacher’s own is the one with its period, not with its number', async () => {
  const now: SchoolNow = { ...empty, sections: [{ id: 1, title: 'Art', period: 'A3' }] };
  const own = (roster: Roster) => planRoster(roster, now, { kind: 'section', section: 1 }, TODAY);
  const plan = own(await listOf(['Art', 'A3'], ['Art', 'B3']));
  expect(plan.sections[0]!.rows).toMatchObject([{ name: 'Ana a' }]);
  expect(own(await listOf(['Art', 'B3'], ['Art', 'C3'])).asks).toMatchObject({ what: 'section' });
});

const twins: SchoolNow['sections'] = [
  { id: 1, title: 'Art', period: '3' },
  { id: 2, title: 'Art', period: '3' },
];

test('[T6] of several classes by one name none is made anew: each row is told, and nobody is added', async () => {
  const now: SchoolNow = { ...empty, sections: twins };
  const plan = planned(await listOf(['Art', '3'], ['Chess', '']), now);
  expect(plan.problems).toMatchObject([{ code: 'ambiguous-section', line: 2, value: 'Art' }]);
  expect(plan.sections.map(({ title }) => title)).toEqual(['Chess']);
  expect(plan.people.map(({ name }) => name)).toEqual(['Ana b']);
});

test('[T6] of several classes by one name the one is meant that its teacher, a roster or its students tell', async () => {
  const roster = await listOf(['Art', '3']);
  const ana = { id: 70_000, name: 'Ana a' };
  const is = { person: ana.id, role: 'student', rostered: false } as const;
  const one = (now: Partial<SchoolNow>) =>
    planned(roster, { ...empty, sections: twins, students: [ana], ...now });
  const here = { ...is, section: 2 };
  expect(one({ enrollments: [here] }).sections).toMatchObject([{ section: 2, stay: 1 }]);
  const both = [{ ...is, section: 1 }, here];
  expect(one({ enrollments: both }).problems).toMatchObject([{ code: 'ambiguous-section' }]);
  const brought = [{ ...is, section: 1, rostered: true }, here];
  expect(one({ enrollments: brought }).sections).toMatchObject([{ section: 1, stay: 1 }]);

  const email = 'ortiz@school.test';
  const ortiz = {
    key: 'ortiz',
    kind: 'teacher',
    name: 'Marta Ortiz',
    email,
    active: true,
  } as const;
  const { at, section } = roster.enrollments[0]!;
  roster.people.push({ ...ortiz, at });
  roster.enrollments.push({ person: 'ortiz', section, role: 'teacher', active: true, at });
  const teaches = { section: 2, person: 3, role: 'teacher', rostered: false } as const;
  expect(
    one({ staff: [{ person: 3, email }], enrollments: [...brought, teaches] }).sections,
  ).toMatchObject([{ section: 2, stay: 1 }]);
});

test('[T6] a list changes nothing the second time, though a class of that name was begun by hand since', async () => {
  const roster = await listOf(['Art', '3'], ['Art', '3'], ['Music', '1']);
  const after = applyPlan(empty, planned(roster, empty));
  after.sections.push({ id: 9, title: 'Art', period: '3' });
  const again = planned(roster, after);
  expect([hasChanges(again), again.problems, again.totals.stay]).toEqual([false, [], 3]);
});

test('[T6] a class is not tied to an id that another class bears', async () => {
  const read = await readUpload(sentFiles(oneRoster11));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  const now = applyPlan(empty, planned(read.roster, empty));
  now.sections.push({ id: 9, title: 'My own', period: '' });
  // A class of the same teacher.
  const by = 5;
  for (const { id } of now.sections)
    now.enrollments.push({ section: id, person: by, role: 'teacher', rostered: false });
  const into = { kind: 'section', section: 9, source: 'c-1', by } as const;
  const plan = planRoster(read.roster, now, into, TODAY);
  expect(plan.sections).toMatchObject([{ section: 9, changes: [] }]);
  expect(plan.totals).toMatchObject({ added: 2 });
  const after = applyPlan(now, plan);
  expect(hasChanges(planRoster(read.roster, after, into, TODAY))).toBe(false);
});
