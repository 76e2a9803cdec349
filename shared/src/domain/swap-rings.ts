import type { SectionPlan, SectionRef } from '../contract/roster-plan.ts';

/** The classes of a plan that move students into each other round about, each ring in the plan’s order; of one class alone none is made. */
export function swapRings(sections: readonly SectionPlan[]): SectionPlan[][] {
  const known = new Map(sections.map((one) => [one.section, one]));
  const reach = new Map(sections.map((one) => [one.section, reachedFrom(one, known)]));
  const seen = new Set<SectionRef>();
  return sections.flatMap((section) => {
    if (seen.has(section.section)) return [];
    const own = reach.get(section.section)!;
    const ring = sections.filter(
      (other) => own.has(other.section) && reach.get(other.section)!.has(section.section),
    );
    for (const one of ring) seen.add(one.section);
    return ring.length > 1 ? [ring] : [];
  });
}

/** Where the students of a class go, and where those of these classes go, and so on. */
function reachedFrom(
  { away = [] }: SectionPlan,
  known: ReadonlyMap<SectionRef, SectionPlan>,
): Set<SectionRef> {
  const reached = new Set<SectionRef>();
  const open = away.map(({ to }) => to.section);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    open.push(...(known.get(at)?.away ?? []).map(({ to }) => to.section));
  }
  return reached;
}
