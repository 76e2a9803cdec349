import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { RosterPlan } from '@threshold/shared/contract/roster-plan.ts';
import { rosterProblems } from '@threshold/shared/contract/roster-problem.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import {
  damaged,
  randomRoster,
  writtenRoster,
  type RandomRoster,
} from '../support/random-roster.ts';
import { sentFiles } from '../support/sent-files.ts';

const SEEDS = Array.from({ length: 80 }, (_, i) => `roster ${i}`);
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };
const plan = (roster: Roster, now: SchoolNow): RosterPlan =>
  planRoster(roster, now, { kind: 'school' }, '2026-11-23');

async function read(files: Record<string, string>): Promise<Roster> {
  const answer = await readUpload(sentFiles(files));
  if (!answer.ok || !answer.roster) throw new Error(JSON.stringify(answer).slice(0, 400));
  return answer.roster;
}

/** Who is in which class, by their ids in the file. */
function enrolled(school: SchoolNow): Set<string> {
  const people = new Map(school.students.map(({ id, source }) => [id, source]));
  const sections = new Map(school.sections.map(({ id, source }) => [id, source]));
  return new Set(
    school.enrollments.map(
      ({ section, person }) => `${people.get(person)} in ${sections.get(section)}`,
    ),
  );
}

/** The same as the files were meant, without the rows that were harmed and what hangs on them. */
function meant(
  { tables }: RandomRoster,
  harmed: { kind: string; row: number; kept: boolean }[],
): Set<string> {
  const lost = (kind: 'users' | 'classes', row: number) =>
    harmed.some((one) => one.kind === kind && one.row === row && !one.kept);
  const people = tables.users!.filter((_, i) => !lost('users', i)).map((row) => row['sourcedId']);
  const classes = tables
    .classes!.filter((_, i) => !lost('classes', i))
    .map((row) => row['sourcedId']);
  return new Set(
    tables.enrollments!.flatMap(({ userSourcedId, classSourcedId, role }, i) =>
      role === 'student' &&
      people.includes(userSourcedId) &&
      classes.includes(classSourcedId) &&
      !harmed.some(({ kind, row }) => kind === 'enrollments' && row === i)
        ? [`${userSourcedId} in ${classSourcedId}`]
        : [],
    ),
  );
}

test.each(SEEDS)(
  '%s: a whole one is planned as it was meant, and nothing the second time',
  async (seed) => {
    const made = randomRoster(seed);
    const roster = await read(writtenRoster(made));
    expect(roster).toMatchObject({ format: made.format, problems: [] });
    const first = plan(roster, empty);
    expect(first.problems).toEqual([]);
    const after = applyPlan(empty, first);
    expect(enrolled(after)).toEqual(meant(made, []));
    expect(hasChanges(plan(roster, after))).toBe(false);
    expect(JSON.stringify(roster)).not.toContain('Canary');
  },
);

test.each(SEEDS)(
  '%s: damage is named row by row, the rest is planned, and it removes nobody',
  async (seed) => {
    const made = randomRoster(seed);
    const { files, damages } = damaged(made, `damage of ${seed}`);
    const roster = await read(files);
    const first = plan(roster, empty);
    for (const { kind, row, codes } of damages) {
      const told = first.problems.filter(
        ({ file, line }) => file === `${kind}.csv` && line === row + 2,
      );
      expect(codes, JSON.stringify(told)).toEqual(
        expect.arrayContaining(told.map(({ code }) => code)),
      );
      expect(told).not.toEqual([]);
    }
    // Nothing is named that was not harmed, or names what was.
    const rows = new Set(damages.map(({ kind, row }) => `${kind}.csv ${row + 2}`));
    const others = first.problems.filter(({ file, line }) => !rows.has(`${file} ${line}`));
    expect(
      others.map(({ code }) => code).filter((code) => !/^unknown-(?:person|section)$/.test(code)),
    ).toEqual([]);
    const harmed = damages.map(({ codes, ...damage }) => ({
      ...damage,
      kept: rosterProblems[codes[0]!] === 'cell',
    }));
    const after = applyPlan(empty, first);
    expect(enrolled(after)).toEqual(meant(made, harmed));
    expect(hasChanges(plan(roster, after))).toBe(false);

    const whole = applyPlan(empty, plan(await read(writtenRoster(made)), empty));
    const over = plan(roster, whole);
    // A row that names another id than it should is a row of somebody else: who stood there is absent.
    const renamed = damages.filter(({ codes }) => codes[0] === 'unknown-person').length;
    expect(over.totals.archived).toBeLessThanOrEqual(renamed);
    expect(over.sections.filter(({ kind }) => kind === 'gone')).toEqual([]);
    expect(hasChanges(plan(roster, applyPlan(whole, over)))).toBe(false);
  },
);

test.each(SEEDS.slice(0, 40))(
  '%s: another roster over it leads to what that one says',
  async (seed) => {
    const [one, other] = [randomRoster(seed), randomRoster(`after ${seed}`)];
    const before = applyPlan(empty, plan(await read(writtenRoster(one)), empty));
    // Its ids name others; somebody said of each that it is the same student.
    const said = await read(writtenRoster(other));
    const roster = { ...said, people: said.people.map((one) => ({ ...one, same: true as const })) };
    const next = plan(roster, before);
    const after = applyPlan(before, next);
    expect(enrolled(after)).toEqual(meant(other, []));
    expect(hasChanges(plan(roster, after))).toBe(false);
  },
);
