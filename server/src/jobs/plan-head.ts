import type { PlanHead, SectionHead } from '@threshold/shared/contract/roster-import.ts';
import type { RosterPlan, SectionPlan } from '@threshold/shared/contract/roster-plan.ts';

/** Problems that a page holds. */
const MOST_PROBLEMS = 200;

/** A plan as its page looks at it: without the rows of its classes, which are asked for one by one, and with how many there are of each. */
export function planHead({ people: _, sections, problems, ...rest }: RosterPlan): PlanHead {
  return {
    ...rest,
    sections: sections.map(sectionHead),
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function sectionHead({ rows, teachers, away = [], ...rest }: SectionPlan): SectionHead {
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  return {
    ...rest,
    added: count('add'),
    moved: count('move'),
    away: away.length,
    change: count('change'),
    archived: count('archive'),
    teachers: teachers.length,
    known: teachers.filter(({ person, here }) => person !== undefined && !here).map(({ id }) => id),
  };
}
