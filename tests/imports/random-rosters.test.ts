import { expect, test } from 'vitest';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { RosterPlan } from '@threshold/shared/contract/roster-plan.ts';
import type { RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { type FileSchool, laterSchool, randomSchool } from '../support/file-school.ts';
import { heldAgainst } from '../support/held-against.ts';
import { rosterOfSchool } from '../support/random-roster.ts';
import { type Damage, harm } from '../support/roster-damage.ts';
import { sentFiles } from '../support/sent-files.ts';
import { type WrittenRoster, writtenRoster } from '../support/written-roster.ts';

const SEEDS = Array.from({ length: 80 }, (_, i) => `roster ${i}`);
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };
const plan = (roster: Roster, now: SchoolNow): RosterPlan =>
  planRoster(roster, now, { kind: 'school' }, '2026-11-23');

async function read({ files, way }: WrittenRoster): Promise<Roster> {
  const answer = await readUpload(sentFiles(files));
  if (!answer.ok || !answer.roster)
    throw new Error(`${JSON.stringify(answer).slice(0, 400)}\n${way}`);
  return answer.roster;
}

/** The files of a school, read, with what was done to them. */
async function roster(
  school: FileSchool,
  chance: Seeded,
  { before, isHarmed = false }: { before?: FileSchool; isHarmed?: boolean } = {},
) {
  const made = rosterOfSchool(school, chance, before);
  const { damages, raw } = isHarmed ? harm(made, chance) : { damages: [], raw: new Map() };
  const written = await writtenRoster(made, chance, raw);
  return { made, damages, written, said: await read(written) };
}

test.each(SEEDS)(
  '[T6] %s: whole files lead to what they say, and so do those of some time later; twice changes nothing',
  async (seed) => {
    const chance = new Seeded(seed);
    const school = randomSchool(chance);
    const first = await roster(school, chance);
    expect(first.said, first.written.way).toMatchObject({
      format: first.made.format,
      problems: [],
    });
    const planned = plan(first.said, empty);
    expect(planned.problems, first.written.way).toEqual([]);
    const stood = applyPlan(empty, planned);
    expect(heldAgainst(stood, { before: null, after: school }), first.written.way).toEqual([]);
    expect(hasChanges(plan(first.said, stood))).toBe(false);
    expect(JSON.stringify(first.said)).not.toContain('Canary');

    const later = laterSchool(school, chance);
    const second = await roster(later, chance, { before: school });
    const next = plan(second.said, stood);
    expect(next.problems, second.written.way).toEqual([]);
    const stands = applyPlan(stood, next);
    const story = { before: school, after: later };
    expect(heldAgainst(stands, story), second.written.way).toEqual([]);
    expect(hasChanges(plan(second.said, stands)), second.written.way).toBe(false);
  },
);

/** What must be said of a damage, at its place. */
function said({ kind, row, code, column, value, other }: Damage, lines: Map<object, number>) {
  const file = `${kind}.csv`;
  return {
    ...{ file, line: lines.get(row), code, ...(column && { column }), ...(value && { value }) },
    ...(other && { other: { file, line: lines.get(other) } }),
  };
}

/** Every damage is told at its row, once; and nothing else, but who and what is unknown as its own row was lost. */
function expectTold(
  problems: readonly RosterProblem[],
  damages: readonly Damage[],
  { lines, way }: WrittenRoster,
): void {
  const wanted = damages.map((damage) => said(damage, lines));
  for (const one of wanted) {
    const told = problems.filter(({ file, line }) => file === one.file && line === one.line);
    expect(told, `${JSON.stringify(one)}\n${way}`).toMatchObject([one]);
  }
  const rows = new Set(wanted.map(({ file, line }) => `${file} ${line}`));
  const others = problems.filter(({ file, line }) => !rows.has(`${file} ${line}`));
  const gone = new Set(damages.flatMap(({ was }) => [was.person, was.section]));
  const follows = ({ code, person, section }: RosterProblem) =>
    (code === 'unknown-person' && gone.has(person)) ||
    (code === 'unknown-section' && gone.has(section));
  expect(
    others.filter((one) => !follows(one)),
    way,
  ).toEqual([]);
}

test.each(SEEDS)(
  '[T6] %s: each damage is told with its file, line, column and reason; the rest comes in, and nobody goes by it',
  async (seed) => {
    const chance = new Seeded(`damage of ${seed}`);
    const school = randomSchool(chance);
    const first = await roster(school, chance, { isHarmed: true });
    const planned = plan(first.said, empty);
    expectTold(planned.problems, first.damages, first.written);
    const stood = applyPlan(empty, planned);
    const damages = JSON.stringify(first.damages);
    const story = { before: null, after: school, damages: first.damages };
    expect(heldAgainst(stood, story), damages).toEqual([]);
    expect(hasChanges(plan(first.said, stood))).toBe(false);
  },
);

test.each(SEEDS)(
  '[T6] %s: over a school that is there, whoever a damaged row named stays as they were',
  async (seed) => {
    const chance = new Seeded(`later damage of ${seed}`);
    const before = randomSchool(chance);
    const stood = applyPlan(empty, plan((await roster(before, chance)).said, empty));
    const after = laterSchool(before, chance);
    const { said, damages, written } = await roster(after, chance, { before, isHarmed: true });
    const planned = plan(said, stood);
    expectTold(planned.problems, damages, written);
    const stands = applyPlan(stood, planned);
    const about = `${JSON.stringify(damages)}\n${written.way}`;
    expect(heldAgainst(stands, { before, after, damages }), about).toEqual([]);
    expect(hasChanges(plan(said, stands)), about).toBe(false);
  },
);
