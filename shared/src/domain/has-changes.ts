import type { RosterPlan } from '../contract/roster-plan.ts';

/**
 * Whether anything would come of a plan where no teacher is ticked. The same roster twice has nothing the second time: a class that only
 * teachers are in is named anew, and made once one of them is ticked.
 */
export function hasChanges({ people, sections }: RosterPlan): boolean {
  return (
    people.length > 0 ||
    sections.some(({ kind, rows, changes }) => kind === 'gone' || rows.length + changes.length > 0)
  );
}
