import { expect, test } from 'vitest';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { seededRandom } from '../support/drill-random.ts';

const today = '2026-11-23';
const scope: RosterScope = { kind: 'section', section: 7 };
const nobody: SchoolNow = {
  students: [],
  sections: [{ id: 7, title: 'Spanish 2', period: 'Period 3' }],
  enrollments: [],
  staff: [],
};
const given = ['Ada', 'Bo', 'Cy', 'Di'];
const family = ['Li', 'Kim'];

function listOf(rows: string[][]): Roster {
  const table: RosterTable = {
    ...{ file: 'list.csv', encoding: 'utf-8', separator: ',', headings: ['id', 'name'] },
    ...{ guess: ['id', 'name'], dropped: [], problems: [] },
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  };
  return rosterOfTable(table, ['id', 'name']) as Roster;
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

test.each(seeds)(
  '[T6] seed %i: whatever ids a list gives to whom, a second look changes nothing, and nobody gets the name of another',
  (seed) => {
    const { next: random, whole } = seededRandom(seed);
    const below = (n: number) => whole(0, n);
    const names = given.flatMap((one) => family.map((other) => `${one} ${other}`));
    /** Some ids, each with any name. */
    const list = (distinct: boolean) => {
      const left = [...names];
      return ['k1', 'k2', 'k3', 'k4', 'k5'].flatMap((id) => {
        if (random() < 0.3) return [];
        const at = below(left.length);
        return [[id, distinct ? left.splice(at, 1)[0]! : left[at]!]];
      });
    };
    let now = applyPlan(nobody, planRoster(listOf(list(true)), nobody, scope, today));
    for (let turn = 0; turn < 3; turn += 1) {
      const roster = listOf(list(turn < 2));
      const before = new Map(now.students.map((one) => [one.id, nameKey(one.name)]));
      now = applyPlan(now, planRoster(roster, now, scope, today));
      for (const { id, name } of now.students) {
        if (!before.has(id) || before.get(id) === nameKey(name)) continue;
        const others = [...before].filter(([other]) => other !== id).map(([, called]) => called);
        expect(others, name).not.toContain(nameKey(name));
      }
      expect(hasChanges(planRoster(roster, now, scope, today)), JSON.stringify(roster.people)).toBe(
        false,
      );
    }
  },
);
