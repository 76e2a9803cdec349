import { expect, test } from 'vitest';
import type { PlannedTeacher, SectionPlan } from '@threshold/shared/contract/roster-plan.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import { teachersToInvite } from '@threshold/shared/domain/teachers-to-invite.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { newClasses } from '../support/roster-plans.ts';
import { rosterOf } from '../support/roster-of.ts';

const at = { file: 'users.csv', line: 2 };
const teacher = (of: number, key: string, person?: number): PlannedTeacher => ({
  ...{ id: `teach:${of}:${key}`, name: `Ms. ${key}`, here: false, at },
  ...(person === undefined ? {} : { person }),
});

test('[T6] [I1] the teachers of the chosen classes who are no staff are named once, with their classes', () => {
  const plan = newClasses({ classes: 3, students: 1 });
  const teaching = [
    [teacher(0, 'a'), teacher(0, 'b', 7)],
    [teacher(1, 'a'), teacher(1, 'c')],
  ];
  plan.sections = plan.sections.map((one, i): SectionPlan => ({
    ...one,
    teachers: teaching[i] ?? [],
  }));
  expect(teachersToInvite(plan, [])).toEqual({
    count: 2,
    list: [
      { name: 'Ms. a', classes: ['Class 0, Period 0', 'Class 1, Period 1'] },
      { name: 'Ms. c', classes: ['Class 1, Period 1'] },
    ],
  });
  expect(teachersToInvite(plan, ['section:1']).list).toEqual([
    { name: 'Ms. a', classes: ['Class 0, Period 0'] },
  ]);
  const own = { ...plan, scope: { kind: 'section', section: 1 } as const };
  expect(teachersToInvite(own, [])).toEqual({ list: [], count: 0 });
});

test('[T6] also as a file names them', async () => {
  const empty = { students: [], sections: [], enrollments: [], staff: [] };
  const plan = planRoster(await rosterOf(oneRoster11), empty, { kind: 'school' }, '2026-11-23');
  const { list } = teachersToInvite(plan, []);
  const names = plan.sections.flatMap(({ teachers }) => teachers.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(list.map(({ name }) => name))).toEqual(new Set(names));
});
