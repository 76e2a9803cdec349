import { describe, expect, test } from 'vitest';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { problemCodes, rosterProblems } from '@threshold/shared/contract/roster-problem.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { encodedAs } from '../support/encoded-as.ts';
import { everyProblem } from '../support/every-problem.ts';
import { sentFiles, zipOf } from '../support/sent-files.ts';

type Files = Record<string, string>;
const today = '2026-11-23';
const school: RosterScope = { kind: 'school' };
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

const bytes = (files: Files, as: (text: string) => Uint8Array) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, as(text)]));
/** How the same files may be handed in. What an encoding has no sign for goes as it is. */
const ways: Record<string, (files: Files) => Promise<Record<string, string | Uint8Array>>> = {
  loose: async (files) => files,
  'in a zip': async (files) => ({ 'export.zip': await zipOf(files) }),
  'in UTF-16': async (files) => bytes(files, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  'in Windows-1251': async (files) =>
    'list.csv' in files && !files['list.csv']!.includes('\ufffd')
      ? bytes(files, (text) => encodedAs('windows-1251', text))
      : bytes(files, (text) => Buffer.from(`\ufeff${text}`)),
};

async function read(files: Record<string, string | Uint8Array>): Promise<Roster> {
  const answer = await readUpload(sentFiles(files));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  if (answer.roster) return answer.roster;
  const roster = rosterOfTable(answer.table, answer.table.guess);
  if ('code' in roster) throw new Error(roster.code);
  return roster;
}

test('every problem there is has its seed', () => {
  expect(Object.keys(everyProblem).toSorted()).toEqual(problemCodes.toSorted());
});

/** What follows from a person or a class that was left out. */
const follows = /^unknown-(?:person|section)$/;

describe.each(Object.entries(everyProblem))('[T6] %s', (code, seeds) => {
  const cases = seeds.flatMap((seed, i) =>
    Object.keys(ways).map((way) => [`${i + 1} of ${seeds.length}`, way, seed] as const),
  );
  test.each(cases)(
    '%s, %s: told at its row and nowhere else, and nobody goes by it',
    async (nth, way, seed) => {
      const { files, clean, at, scope = school, since } = seed(new Seeded(`${code} ${nth} ${way}`));
      const now = applyPlan(empty, planRoster(await read(clean), empty, school, today));
      since?.(now);
      const plan = planRoster(await read(await ways[way]!(files)), now, scope, today);
      expect(plan.asks).toBeNull();
      const told = plan.problems.filter((one) => one.code === code);
      expect(told).toMatchObject([at]);
      const others = plan.problems.filter((one) => one.code !== code && !follows.test(one.code));
      expect(others).toEqual([]);
      expect(plan.totals.archived).toBe(0);
      expect(plan.sections.filter(({ kind }) => kind === 'gone')).toEqual([]);
      // Nobody comes by it either, nor does anything else the second time.
      expect(
        hasChanges(
          planRoster(await read(await ways[way]!(files)), applyPlan(now, plan), scope, today),
        ),
      ).toBe(false);
      // A row that is kept all the same says nothing of being skipped.
      if (rosterProblems[told[0]!.code] === 'cell') expect(plan.totals.skipped).toBe(0);
    },
  );
});
