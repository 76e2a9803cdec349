import type { RosterPlan } from '../contract/roster.ts';

/** Whether anything would come of a plan. The same roster twice has none the second time. */
export function hasChanges({ people, sections }: RosterPlan): boolean {
  return (
    people.length > 0 ||
    sections.some(({ kind, rows, changes }) => kind !== 'known' || rows.length + changes.length > 0)
  );
}
