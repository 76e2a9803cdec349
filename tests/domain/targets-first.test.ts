import { expect, test } from 'vitest';
import type { SectionPlan } from '@threshold/shared/contract/roster-plan.ts';
import { targetsFirst } from '@threshold/shared/domain/targets-first.ts';

const none = { leaving: 0, of: 0, confirm: false };

/** A class of a plan with one student going into each of those. */
const into = (section: number, ...targets: number[]): SectionPlan => ({
  ...{ id: `section:${section}`, section, title: 'Art', period: '', kind: 'known' },
  ...{ changes: [], rows: [], stay: 0, byHand: 0, held: 0, teachers: [], removals: none },
  away: targets.map((to) => ({
    ...{ person: 70_000 + section, name: 'Ana' },
    to: { section: to, title: 'Art', period: '' },
  })),
});
const order = (...sections: SectionPlan[]) => targetsFirst(sections).map(({ section }) => section);

test('[T6] a class comes after those its students move into; where nobody moves out of it, as it stood', () => {
  expect(order(into(1), into(2), into(3))).toEqual([1, 2, 3]);
  expect(order(into(1, 2), into(2, 4), into(3), into(4))).toEqual([3, 4, 2, 1]);
  expect(order(into(1, 2, 3), into(2), into(3, 2), into(4, 9))).toEqual([2, 3, 1, 4]);
});

test('[T6] classes that move round about each come once; a chain as long as a district is no matter', () => {
  expect(order(into(1, 2), into(2, 3), into(3, 1))).toEqual([3, 2, 1]);
  expect(order(into(1, 1))).toEqual([1]);
  const chain = Array.from({ length: 20_000 }, (_, i) => into(i, i + 1));
  expect(order(...chain)[0]).toBe(19_999);
});
