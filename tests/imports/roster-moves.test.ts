import { expect, test } from 'vitest';
import { rosterSteps } from '@threshold/server/jobs/roster-steps.ts';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { RosterPlan } from '@threshold/shared/contract/roster-plan.ts';
import { chosenPlan } from '@threshold/shared/domain/chosen-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { type FileSchool, placeKey, randomSchool } from '../support/file-school.ts';
import { rosterOfSchool } from '../support/random-roster.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';
import { writtenRoster } from '../support/written-roster.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => `moves ${i}`);
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

async function planned(
  files: Record<string, string | Uint8Array>,
  now: SchoolNow,
): Promise<RosterPlan> {
  const read = await readUpload(sentFiles(files));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  return planRoster(read.roster, now, { kind: 'school' }, '2026-11-23');
}

const before = async () => applyPlan(empty, await planned(oneRoster11, empty));
/** Lukas, who was in the second class, is in the first. */
const moved = otherwise('enrollments.csv', 'c-2,org-1,s-3,student', 'c-1,org-1,s-3,student');
const inClass = ({ enrollments }: SchoolNow, section: number) =>
  enrollments.filter((one) => one.section === section).map(({ person }) => person);

test('[T6] who leaves one class for another moves: one row with one tick, told in both classes, and no removal', async () => {
  const now = await before();
  const lukas = now.students.find(({ name }) => name === 'Lukas Björk')!.id;
  const plan = await planned(moved, now);
  const [into, from] = plan.sections;
  const names = plan.sections.map(({ section, title, period }) => ({ section, title, period }));
  expect(into!.rows).toMatchObject([{ kind: 'move', person: lukas, leaves: names[1] }]);
  expect(from!.rows).toEqual([]);
  expect(from!.away).toEqual([{ person: lukas, name: 'Lukas Björk', to: names[0] }]);
  expect(plan.totals).toEqual({ stay: 4, added: 0, moved: 1, change: 0, archived: 0, skipped: 0 });
  expect(from!.removals).toEqual({ leaving: 0, of: 3, confirm: false });
  expect(plan).toMatchObject({ removals: { leaving: 0, of: 4 }, confirm: false });
  const after = applyPlan(now, plan);
  expect([inClass(after, 1).includes(lukas), inClass(after, 2).includes(lukas)]).toEqual([
    true,
    false,
  ]);
  expect(hasChanges(await planned(moved, after))).toBe(false);
});

test('[T6] a move that is not ticked leaves both classes as they are; a class that is not ticked keeps whom it has', async () => {
  const now = await before();
  const plan = await planned(moved, now);
  const [into, from] = plan.sections;
  for (const tick of [into!.rows[0]!.id, into!.id]) {
    const chosen = chosenPlan(plan, [tick]);
    expect(hasChanges(chosen)).toBe(false);
    expect(chosen.totals.moved).toBe(0);
    expect(applyPlan(now, chosen).enrollments).toEqual(now.enrollments);
    expect(chosen.sections.at(-1)!.stay).toBe(3);
  }
  const joined = chosenPlan(plan, [from!.id]);
  expect(joined.totals).toMatchObject({ added: 1, moved: 0, archived: 0 });
  expect(inClass(applyPlan(now, joined), 2)).toEqual(inClass(now, 2));
});

test('[T6] a class that everybody moves out of is archived without a removal; with one move unticked it goes on', async () => {
  const now = await before();
  const none = {
    ...oneRoster11,
    'classes.csv': oneRoster11['classes.csv'].split('\r\n').slice(0, 2).join('\n'),
    'enrollments.csv': oneRoster11['enrollments.csv']
      .replace(/.*c-2,org-1,s-1,student.*\r\n/, '')
      .replaceAll('c-2', 'c-1'),
  };
  const plan = await planned(none, now);
  expect(plan.sections[1]).toMatchObject({ kind: 'gone', away: { length: 2 } });
  expect(plan.totals).toMatchObject({ moved: 2, archived: 1 });
  const [move] = plan.sections[0]!.rows;
  expect(chosenPlan(plan, [move!.id]).sections[1]).toMatchObject({ kind: 'known', stay: 1 });
});

test('[T6] who moves is in the new class before they are out of the old one', async () => {
  const now = await before();
  const back = otherwise('enrollments.csv', 'c-1,org-1,s-2,student', 'c-2,org-1,s-2,student');
  const { steps, leaving } = rosterSteps(await planned(back, now), {
    ...{ except: [], teachers: [], tracks: [] },
  });
  expect(steps.map(({ step }) => step.rows.map(({ what }) => what))).toEqual([
    ['enroll'],
    ['leave'],
  ]);
  expect(leaving).toEqual({ count: 0, confirm: false });
});

/** The school with some students in another class than they were. */
function shuffled(school: FileSchool, chance: Seeded): FileSchool {
  const taken = new Set(school.places.map(placeKey));
  const places = school.places.flatMap((place) => {
    if (chance.chance(0.6)) return [place];
    if (chance.chance(0.2)) return [];
    const to = { ...place, section: chance.pick(school.classes).id };
    if (taken.has(placeKey(to))) return [place];
    taken.add(placeKey(to));
    return [to];
  });
  return { ...school, places };
}

test.each(SEEDS)(
  '[T6] %s: nobody is both taken out and added; removals count who is in fewer classes only; moves lead to what the file says',
  async (seed) => {
    const chance = new Seeded(seed);
    const school = randomSchool(chance);
    const written = (of: FileSchool) => writtenRoster(rosterOfSchool(of, chance), chance);
    const now = applyPlan(empty, await planned((await written(school)).files, empty));
    const { files } = await written(shuffled(school, chance));
    const plan = await planned(files, now);
    const rows = plan.sections.flatMap((section) => section.rows);
    const people = (kind: string) =>
      rows.filter((row) => row.kind === kind).map((row) => row.person);
    const gone = new Set(people('archive'));
    expect(people('add').filter((person) => gone.has(person))).toEqual([]);
    const current = new Set(now.enrollments.map(({ section, person }) => `${person} ${section}`));
    const away = plan.sections.flatMap(({ section, away = [] }) =>
      away.map(({ person, to }) => `${person} ${section} ${to.section}`),
    );
    const moves = plan.sections.flatMap(({ section, rows }) =>
      rows.flatMap((row) => {
        if (row.kind === 'add' || row.kind === 'archive')
          for (const id of row.from) expect(current).toContain(`${row.person} ${id}`);
        if (row.kind !== 'move') return [];
        expect(current).toContain(`${row.person} ${row.leaves.section}`);
        return [`${row.person} ${row.leaves.section} ${section}`];
      }),
    );
    expect(away.toSorted()).toEqual(moves.toSorted());
    const after = applyPlan(now, plan);
    const count = ({ enrollments }: SchoolNow) => Map.groupBy(enrollments, ({ person }) => person);
    const [had, has] = [count(now), count(after)];
    const fewer = [...had].map(([id, of]) => of.length - (has.get(id)?.length ?? 0));
    const lost = fewer.filter((by) => by > 0).reduce((sum, by) => sum + by, 0);
    expect(plan.totals.archived).toBe(lost);
    const removed = plan.sections.reduce((sum, { removals }) => sum + removals.leaving, 0);
    expect(removed).toBe(lost);
    expect(hasChanges(await planned(files, after))).toBe(false);
  },
);
