import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { rosterSteps } from '@threshold/server/jobs/roster-steps.ts';
import { chosenPlan } from '@threshold/shared/domain/chosen-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';

const none = { except: [], teachers: [], tracks: [] };
const planned = (roster: Roster, now: SchoolNow) =>
  planRoster(roster, now, { kind: 'school' }, '2026-11-23');

async function rosterOf(files: Record<string, string>): Promise<Roster> {
  const read = await readUpload(sentFiles(files));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  return read.roster;
}

/** The small roster without its second class, and the school it was applied to before. */
async function withoutSecond(): Promise<{ roster: Roster; now: SchoolNow }> {
  const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };
  const now = applyPlan(empty, planned(await rosterOf(oneRoster11), empty));
  const rowsWithout = (name: 'classes.csv' | 'enrollments.csv') =>
    oneRoster11[name]
      .split('\r\n')
      .filter((row) => !row.includes('c-2'))
      .join('\n');
  const roster = await rosterOf({
    ...oneRoster11,
    'classes.csv': rowsWithout('classes.csv'),
    'enrollments.csv': rowsWithout('enrollments.csv'),
  });
  return { roster, now };
}

test('[T6] [S4] a class that a whole roster no longer names is archived, once, also with nobody in it', async () => {
  const { roster, now } = await withoutSecond();
  const plan = planned(roster, now);
  const { steps } = rosterSteps(plan, none);
  expect(steps.map(({ step }) => [step.section, step.archive ?? false])).toEqual([[2, true]]);
  expect(hasChanges(planned(roster, applyPlan(now, plan)))).toBe(false);

  const nobody = { ...now, enrollments: now.enrollments.filter(({ section }) => section !== 2) };
  const bare = planned(roster, nobody);
  expect(hasChanges(bare)).toBe(true);
  expect(rosterSteps(bare, none).steps).toMatchObject([{ names: [], step: { archive: true } }]);
});

test('[T6] a class goes on where somebody stays in it, by a tick, by hand, or changed by the file', async () => {
  const { roster, now } = await withoutSecond();
  const plan = planned(roster, now);
  const gone = plan.sections.find(({ section }) => section === 2)!;
  const except = [gone.rows[0]!.id];
  const { steps } = rosterSteps(chosenPlan(plan, except), none);
  expect(steps.some(({ step }) => step.archive)).toBe(false);
  expect(rosterSteps(plan, { ...none, except: [gone.id] }).steps).toEqual([]);
  // By hand in the class, and the file calls them otherwise.
  const amara = now.students.find(({ name }) => name === 'Amara Okafor')!;
  amara.name = 'Amara O';
  const theirs = now.enrollments.find((one) => one.person === amara.id && one.section === 2)!;
  theirs.rostered = false;
  const [changed] = planned(roster, now).sections.filter(({ section }) => section === 2);
  expect(changed).toMatchObject({ kind: 'known' });
});

test('[T6] a roster that names no class at all archives none', async () => {
  const { roster, now } = await withoutSecond();
  const silent = planned({ ...roster, sections: [], enrollments: [] }, now);
  expect(silent.sections.filter(({ kind }) => kind === 'gone')).toEqual([]);
});
