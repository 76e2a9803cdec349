import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { chosenPlan } from '@threshold/shared/domain/chosen-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster, staffEmails } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';

const today = '2026-11-23';
const school: RosterScope = { kind: 'school' };
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

async function rosterOf(files: Record<string, string>): Promise<Roster> {
  const read = await readUpload(sentFiles(files));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  return read.roster;
}

/** A school that the small roster was applied to. */
async function rostered(): Promise<SchoolNow> {
  return applyPlan(empty, planRoster(await rosterOf(oneRoster11), empty, school, today));
}

/** A class with students typed by hand. */
function byHand(...names: string[]): SchoolNow {
  return {
    students: names.map((name, i) => ({ id: 70_000 + i, name })),
    sections: [{ id: 7, title: 'Spanish 2', period: 'Period 3' }],
    enrollments: names.map((_, i) => ({
      section: 7,
      person: 70_000 + i,
      role: 'student',
      rostered: false,
    })),
    staff: [],
  };
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

test('a class typed by hand is tied to the roster by its names, and nobody is doubled', async () => {
  const now = byHand('amara okafor', 'Chloe Whitehorse', 'Priya Nair');
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
  const now = byHand('Amara Okafor', 'Amara Okafor');
  const plan = planRoster(await rosterOf(oneRoster11), now, { kind: 'section', section: 7 }, today);
  expect(plan.problems).toMatchObject([{ code: 'ambiguous-name', file: 'users.csv', line: 2 }]);
  expect(plan.totals).toMatchObject({ added: 1, archived: 0 });
});

test('an id alone brings nobody from another class into one’s own', async () => {
  const now = await rostered();
  now.sections.push({ id: 9, title: 'Mine', period: '' });
  const list = { 'list.csv': 'Student ID,Name\ns-3,Somebody Else\ns-4,Mei Chen\n' };
  const read = await readUpload(sentFiles(list));
  const { rosterOfTable } = await import('@threshold/shared/domain/roster-of-table.ts');
  const roster = rosterOfTable(read.ok ? read.table! : (null as never), ['id', 'name']) as Roster;
  const plan = planRoster(roster, now, { kind: 'section', section: 9 }, today);
  expect(plan.problems).toMatchObject([{ code: 'id-taken', line: 2, value: 's-3' }]);
  expect(plan.sections[0]!.rows).toMatchObject([{ kind: 'add', name: 'Mei Chen', from: [2] }]);
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

test('which class of the file it is goes by id, by name, or is asked', async () => {
  const now = byHand('Amara Okafor');
  const roster = await rosterOf(oneRoster11);
  now.sections[0]!.period = 'First';
  const asked = planRoster(roster, now, { kind: 'section', section: 7 }, today);
  expect(asked.asks).toMatchObject({
    what: 'section',
    candidates: [
      { source: 'c-1', title: 'Spanish 2', period: '3', students: 2 },
      { source: 'c-2', students: 3 },
    ],
  });
  expect(hasChanges(asked)).toBe(false);
  const told = planRoster(roster, now, { kind: 'section', section: 7, source: 'c-2' }, today);
  expect(told.sections[0]).toMatchObject({ source: 'c-2', rows: { length: 3 } });
  expect(told.leftOut).toContainEqual({ why: 'other-section', count: 2 });
});

test('a class that the file says is over is nobody’s to choose', async () => {
  const now = byHand('Amara Okafor');
  const files = otherwise('classes.csv', 'c-2,active', 'c-2,tobedeleted');
  const three = `${files['classes.csv']}c-3,active,Art,,scheduled,org-1,5\r\n`;
  const section = { kind: 'section', section: 7 } as const;
  now.sections[0]!.period = 'First';
  const asked = planRoster(await rosterOf({ ...files, 'classes.csv': three }), now, section, today);
  expect(asked.asks).toMatchObject({
    what: 'section',
    candidates: [{ source: 'c-1' }, { source: 'c-3' }],
  });
  // With one left, that is the one.
  const plan = planRoster(await rosterOf(files), now, section, today);
  expect(plan).toMatchObject({ asks: null, sections: [{ source: 'c-1' }] });
  // Tied to it by its id, it is that class still.
  now.sections[0]!.source = 'c-2';
  const own = planRoster(await rosterOf(files), now, section, today);
  expect(own).toMatchObject({ asks: null, sections: [{ source: 'c-2' }] });
  // Nothing is left to choose: nothing changes.
  delete now.sections[0]!.source;
  const over = otherwise('classes.csv', 'c-1,active', 'c-1,tobedeleted');
  const none = {
    ...over,
    'classes.csv': over['classes.csv']!.replace('c-2,active', 'c-2,inactive'),
  };
  expect(hasChanges(planRoster(await rosterOf(none), now, section, today))).toBe(false);
});

test('a file of several schools asks which', async () => {
  const files = otherwise(
    'classes.csv',
    'c-2,active,Spanish 2,,scheduled,org-1',
    'c-2,active,Spanish 2,,scheduled,org-2',
  );
  const roster = await rosterOf(files);
  const asked = planRoster(roster, empty, school, today);
  expect(asked.asks).toEqual({
    what: 'org',
    candidates: [
      { source: 'org-1', name: 'Ridgeline', sections: 1 },
      { source: 'org-2', name: 'org-2', sections: 1 },
    ],
  });
  const plan = planRoster(roster, empty, { kind: 'school', org: 'org-2' }, today);
  expect(plan.sections).toMatchObject([{ source: 'c-2', rows: { length: 3 } }]);
  expect(plan.leftOut).toContainEqual({ why: 'other-school', count: 3 });
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
