import type { Removals, RosterPlan } from '../contract/roster-plan.ts';
import { rosterProblems } from '../contract/roster-problem.ts';

/** An import that takes out more than one of so many needs a confirmation of its own. */
const TENTH = 10;

export function removalsOf(leaving: number, of: number): Removals {
  return { leaving, of, confirm: leaving * TENTH > of };
}

/** The numbers of a plan, from its rows. `of`: the school's students who are in a class now. */
export function counted(
  plan: Omit<RosterPlan, 'totals' | 'removals' | 'confirm'>,
  of: number,
): RosterPlan {
  const totals = { stay: 0, added: 0, moved: 0, change: 0, archived: 0, skipped: 0 };
  const changed = new Set<number | string>();
  for (const { rows, stay } of plan.sections) {
    totals.stay += stay;
    for (const { kind, person } of rows) {
      if (kind === 'add') totals.added += 1;
      else if (kind === 'move') totals.moved += 1;
      else if (kind === 'archive') totals.archived += 1;
      else changed.add(person);
    }
  }
  totals.change = changed.size;
  totals.skipped = plan.problems.filter(({ code }) => rosterProblems[code] === 'row').length;
  const removals = removalsOf(leaving(plan), of);
  const confirm = removals.confirm || plan.sections.some((section) => section.removals.confirm);
  return { ...plan, totals, removals, confirm };
}

/** Students who would be in no class of the school any more. */
function leaving({ sections }: Pick<RosterPlan, 'sections'>): number {
  const classes = new Map<number | string, number>();
  const rows = sections.flatMap((section) => section.rows);
  for (const row of rows) if (row.kind === 'archive') classes.set(row.person, row.from.length);
  // Who moves is in as many classes after it.
  for (const { kind, person } of rows) {
    const count = classes.get(person);
    if (count !== undefined && (kind === 'add' || kind === 'archive'))
      classes.set(person, count + (kind === 'add' ? 1 : -1));
  }
  return [...classes.values()].filter((count) => count <= 0).length;
}
