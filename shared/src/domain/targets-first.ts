import type { SectionPlan, SectionRef } from '../contract/roster-plan.ts';

/**
 * A plan's classes so ordered that each comes after those its students move into: first those that nobody moves out of, as they stood, new
 * ones among them. Of classes that move into each other round about, one comes before a class that its students go to. Rule T6.
 */
export function targetsFirst(sections: readonly SectionPlan[]): SectionPlan[] {
  const known = new Map(sections.map((one) => [one.section, one]));
  const ordered: SectionPlan[] = [];
  const seen = new Set<SectionRef>();
  const quiet = sections.filter(({ away = [] }) => away.length === 0);
  for (const section of [...quiet, ...sections]) {
    // The way from a class to those that must come before it: a chain of moves may be as long as the plan.
    const way = seen.has(section.section) ? [] : [section];
    for (let at = way.at(-1); at; at = way.at(-1)) {
      seen.add(at.section);
      const before = at.away?.find(({ to }) => known.has(to.section) && !seen.has(to.section));
      if (before) way.push(known.get(before.to.section)!);
      else ordered.push(way.pop()!);
    }
  }
  return ordered;
}
