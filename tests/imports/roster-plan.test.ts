import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { chosenPlan } from '@threshold/shared/domain/chosen-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster, staffEmails } from '@threshold/shared/domain/roster-plan.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { rosterOf } from '../support/roster-of.ts';
import { sentFiles } from '../support/sent-files.ts';

const today = '2026-11-23';
const school: RosterScope = { kind: 'school' };
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

/** A school that the small roster was applied to. */
async function rostered(): Promise<SchoolNow> {
  return applyPlan(empty, planRoster(await rosterOf(oneRoster11), empty, school, today));
}

const said = (now: SchoolNow, section: number) =>
  now.enrollments
    .filter((one) => one.section === section && one.role === 'student')
    .map(({ person }) => now.students.find(({ id }) => id === person)!.name)
    .sort();

test('a school without anybody gets the classes of the file, each student once', async () => {
  const plan = planRoster(await rosterOf(oneRoster11), empty, school, today);
  expect(plan.totals).toEqual({ stay: 0, added: 5, moved: 0, change: 0, archived: 0, skipped: 0 });
  expect(plan.people.map(({ name }) => name)).toEqual([
    'Amara Okafor',
    'Chloë Whitehorse',
    'Lukas Björk',
    'Mei Chen',
  ]);
  expect(plan.leftOut).toEqual([{ why: 'role', role: 'parent', count: 1 }]);
  const after = applyPlan(empty, plan);
  expect(said(after, 1)).toEqual(['Amara Okafor', 'Chloë Whitehorse']);
  expect(said(after, 2)).toEqual(['Amara Okafor', 'Lukas Björk', 'Mei Chen']);
});

test('the same file twice changes nothing', async () => {
  const plan = planRoster(await rosterOf(oneRoster11), await rostered(), school, today);
  expect(hasChanges(plan)).toBe(false);
  expect(plan.totals.stay).toBe(5);
  expect(plan.confirm).toBe(false);
});

test('who is in no class is counted; whose row could not be read is told with the row, once', async () => {
  const away = 'e-3,active,c-2,org-1,s-3,student,false,,\r\n';
  const lost = { code: 'no-section', person: 's-3' };
  const files: [Record<string, string>, object[], number][] = [
    [otherwise('enrollments.csv', away, ''), [], 1],
    [otherwise('enrollments.csv', 'c-2,org-1,s-3', ',org-1,s-3'), [lost], 0],
    [otherwise('enrollments.csv', 's-3,student,false', 's-3,student,false,x'), [{}], 0],
  ];
  for (const [given, problems, count] of files) {
    const plan = planRoster(await rosterOf(given), empty, school, today);
    expect(plan.problems).toMatchObject(problems);
    expect(plan.leftOut.filter(({ why }) => why === 'no-class')).toMatchObject(
      count === 0 ? [] : [{ count }],
    );
  }
  for (const columns of [
    ['ignore', 'name', 'class'],
    ['id', 'name', 'class'],
  ] as const) {
    const list = 'Id,Name,Class\n7,Amara Okafor,Art\n8,Bo Larsen,\n';
    const read = await readUpload(sentFiles({ 'list.csv': list }));
    if (!read.ok || !read.table) throw new Error(JSON.stringify(read));
    const roster = rosterOfTable(read.table, columns);
    if ('code' in roster) throw new Error(roster.code);
    const plan = planRoster(roster, empty, school, today);
    expect(plan.problems).toMatchObject([{ code: 'no-section', line: 3 }]);
    expect(plan.leftOut).toEqual([]);
  }
});

test('a changed name is one change, with what was before it', async () => {
  const roster = await rosterOf(otherwise('users.csv', 'Lukas,Björk', 'Lukas,Bjork'));
  const plan = planRoster(roster, await rostered(), school, today);
  expect(plan.totals).toMatchObject({ change: 1, added: 0, archived: 0 });
  expect(plan.people[0]?.changes).toEqual([
    { field: 'name', before: 'Lukas Björk', after: 'Lukas Bjork' },
  ]);
});

test('who is not in the file leaves the class and keeps the others; more than a tenth asks again', async () => {
  const roster = await rosterOf(
    otherwise('enrollments.csv', 'e-5,active,c-2,org-1,s-1,student,false,,\r\n', ''),
  );
  const plan = planRoster(roster, await rostered(), school, today);
  const [row] = plan.sections[1]!.rows;
  expect(row).toMatchObject({ kind: 'archive', name: 'Amara Okafor', why: 'absent', from: [1, 2] });
  expect(plan.sections[1]!.removals).toEqual({ leaving: 1, of: 3, confirm: true });
  expect(plan.removals).toEqual({ leaving: 0, of: 4, confirm: false });
  expect(plan.confirm).toBe(true);
});

test('a tenth may go, one more needs a confirmation of its own', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `Student ${String.fromCodePoint(97 + i)}x`);
  const list = (kept: string[]) =>
    rosterOf({
      ...oneRoster11,
      'users.csv':
        `sourcedId,role,givenName\n${kept.map((name, i) => `u${names.indexOf(name)},student,${name}${i < 0}`).join('\n')}\n`.replaceAll(
          'false',
          '',
        ),
      'enrollments.csv': `classSourcedId,userSourcedId,role\n${kept.map((name) => `c-1,u${names.indexOf(name)},student`).join('\n')}\n`,
    });
  const before = applyPlan(empty, planRoster(await list(names), empty, school, today));
  const two = planRoster(await list(names.slice(2)), before, school, today);
  expect(two.totals.archived).toBe(2);
  expect(two.confirm).toBe(false);
  const three = planRoster(await list(names.slice(3)), before, school, today);
  expect(three.removals).toEqual({ leaving: 3, of: 20, confirm: true });
});

test('a row that cannot be read removes nobody', async () => {
  for (const files of [
    otherwise('enrollments.csv', 'c-2,org-1,s-1,student', 'c-2,org-1,s-1,banana'),
    otherwise(
      'enrollments.csv',
      'e-5,active,c-2,org-1,s-1,student,false,,',
      'e-5,active,c-2,org-1,s-1,stu',
    ),
    otherwise('enrollments.csv', 'c-2,org-1,s-1,student', ',org-1,s-1,student'),
    otherwise('enrollments.csv', 'e-5,active,c-2,org-1,s-1,student,false,,', '"e-5,active,c-2'),
    otherwise(
      'users.csv',
      's-1,active,true,org-1,student,amara,Amara,Okafor',
      's-1,active,true,org-1,student,amara,,',
    ),
    otherwise('users.csv', 's-1,active,true', ',active,true'),
    otherwise('classes.csv', 'c-2,active,Spanish 2', 'c-2,active,'),
    otherwise('classes.csv', 'c-2,active,Spanish 2,', 'c-2,active,Spanish 2,,,,,,,,too many'),
  ]) {
    const plan = planRoster(await rosterOf(files), await rostered(), school, today);
    expect(plan.problems).not.toEqual([]);
    expect(plan.totals.archived, JSON.stringify(plan.problems)).toBe(0);
    expect(plan.sections.every(({ kind }) => kind === 'known')).toBe(true);
  }
});

test('a file makes nobody staff: whoever is may be ticked, whoever is not would be invited', async () => {
  const roster = await rosterOf(oneRoster11);
  expect(staffEmails(roster)).toEqual(['ortiz@school.test']);
  const stranger = planRoster(roster, empty, school, today);
  expect(stranger.sections[0]!.teachers).toMatchObject([{ name: 'Marta Ortiz', here: false }]);
  expect(stranger.sections[0]!.teachers[0]!.person).toBeUndefined();
  const now = { ...empty, staff: [{ person: 3, email: 'ortiz@school.test' }] };
  const plan = planRoster(roster, now, school, today);
  const [teacher] = plan.sections[0]!.teachers;
  expect(teacher).toMatchObject({ person: 3, here: false });
  expect(
    applyPlan(now, chosenPlan(plan, [])).enrollments.filter(({ role }) => role === 'teacher'),
  ).toEqual([]);
  const ticked = applyPlan(now, chosenPlan(plan, [], [teacher!.id]), [teacher!.id]);
  expect(ticked.enrollments.filter(({ role }) => role === 'teacher')).toMatchObject([
    { person: 3 },
  ]);
  expect(planRoster(roster, ticked, school, today).sections[0]!.teachers[0]!.here).toBe(true);
});

test('[I1] the list of one class brings in no teacher, and does not tell whose address is one of the staff', async () => {
  const roster = await rosterOf(oneRoster11);
  const scope = { kind: 'section', section: 7, source: 'c-1' } as const;
  const mine = { ...empty, sections: [{ id: 7, title: 'Spanish 2', period: '' }] };
  const stranger = planRoster(roster, mine, scope, today);
  expect(stranger.sections[0]!.teachers).toMatchObject([{ name: 'Marta Ortiz' }]);
  const now = { ...mine, staff: [{ person: 3, email: 'ortiz@school.test' }] };
  const plan = planRoster(roster, now, scope, today);
  expect(plan).toEqual(stranger);
  const [{ id }] = plan.sections[0]!.teachers as unknown as [{ id: string }];
  const teachers = chosenPlan(plan, [], [id]).sections.flatMap((section) => section.teachers);
  expect(teachers).toEqual([]);
});

test('what is not ticked is not done, and its numbers go with it', async () => {
  const plan = planRoster(await rosterOf(oneRoster11), empty, school, today);
  const both = plan.sections.map(
    ({ rows }) => rows.find(({ name }) => name === 'Amara Okafor')!.id,
  );
  const chosen = chosenPlan(plan, both);
  expect(chosen.people.map(({ name }) => name)).not.toContain('Amara Okafor');
  expect(chosen.totals.added).toBe(3);
  expect(chosenPlan(plan, [plan.sections[0]!.id]).sections).toHaveLength(1);
  const now = await rostered();
  const renamed = planRoster(
    await rosterOf(otherwise('users.csv', 'Amara,Okafor', 'Amara,Okafor-Diaz')),
    now,
    school,
    today,
  );
  expect(renamed.totals).toMatchObject({ change: 1, stay: 3 });
  const kept = chosenPlan(renamed, [renamed.people[0]!.id]);
  expect(hasChanges(kept)).toBe(false);
  expect(kept.totals).toMatchObject({ change: 0, stay: 5 });
});

test('in a delta only who is named changes', async () => {
  const delta = oneRoster11['manifest.csv']
    .replaceAll(',bulk', ',delta')
    .replace('file.classes,delta', 'file.classes,absent');
  const now = await rostered();
  const roster = await rosterOf({
    'manifest.csv': delta,
    'orgs.csv': oneRoster11['orgs.csv'],
    'users.csv':
      'sourcedId,status,role,givenName,familyName\ns-2,active,student,Chloé,Whitehorse\ns-4,tobedeleted,student,Mei,Chen\n',
    'enrollments.csv':
      'sourcedId,status,classSourcedId,userSourcedId,role\ne-3,tobedeleted,c-2,s-3,student\ne-9,active,c-1,s-3,student\ne-8,active,c-1,s-77,student\n',
  });
  const plan = planRoster(roster, now, school, today);
  expect(plan.mode).toBe('delta');
  expect(plan.problems).toMatchObject([
    { code: 'unknown-person', file: 'enrollments.csv', line: 4, value: 's-77' },
  ]);
  const after = applyPlan(now, plan);
  expect(said(after, 1)).toEqual(['Amara Okafor', 'Chloé Whitehorse', 'Lukas Björk']);
  expect(said(after, 2)).toEqual(['Amara Okafor']);
  expect(hasChanges(planRoster(roster, after, school, today))).toBe(false);
});

test('[T6] a class that the file no longer holds is archived; one with somebody typed by hand goes on with them', async () => {
  const now = await rostered();
  const only = {
    ...oneRoster11,
    'classes.csv': oneRoster11['classes.csv'].split('\r\n').slice(0, 2).join('\n'),
    'enrollments.csv': oneRoster11['enrollments.csv']
      .split('\r\n')
      .filter((row) => !row.includes('c-2'))
      .join('\n'),
  };
  const plan = planRoster(await rosterOf(only), now, school, today);
  expect(plan.sections[1]).toMatchObject({ kind: 'gone', section: 2, rows: { length: 3 } });
  expect(plan.removals).toEqual({ leaving: 2, of: 4, confirm: true });
  const after = applyPlan(now, plan);
  expect([after.sections.length, said(after, 2)]).toEqual([2, []]);
  expect(planRoster(await rosterOf(only), after, school, today).sections).toHaveLength(1);
  now.students.push({ id: 80_000, name: 'Typed' });
  now.enrollments.push({ section: 2, person: 80_000, role: 'student', rostered: false });
  expect(planRoster(await rosterOf(only), now, school, today).sections[1]).toMatchObject({
    kind: 'known',
    byHand: 1,
    rows: { length: 3 },
  });
});

test('an enrollment that ended by today does not hold, one that ends tomorrow does', async () => {
  const files = otherwise('enrollments.csv', '2026-08-20,2027-06-10', '2026-08-20,2026-11-23');
  const now = await rostered();
  expect(planRoster(await rosterOf(files), now, school, today).sections[0]!.rows).toMatchObject([
    {
      kind: 'archive',
      name: 'Amara Okafor',
      why: 'ended',
      at: { file: 'enrollments.csv', line: 2 },
    },
  ]);
  expect(hasChanges(planRoster(await rosterOf(files), now, school, '2026-11-22'))).toBe(false);
});
