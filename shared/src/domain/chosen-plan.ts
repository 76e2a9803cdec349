import type { PlanRow, RosterPlan, SectionPlan, SectionRef } from '../contract/roster-plan.ts';
import { counted, removalsOf } from './plan-counts.ts';

/**
 * A plan as its importer ticked it: without the rows, changes and whole classes in `except`, and of the teachers only those in
 * `teachers` who are staff and do not teach the class yet. Who is new and would be in no class is not made. The numbers are those
 * of what is left, the confirmations too.
 */
export function chosenPlan(
  plan: RosterPlan,
  except: Iterable<string>,
  teachers: Iterable<string> = [],
): RosterPlan {
  const [left, taught] = [new Set(except), new Set(teachers)];
  const ticked = plan.sections.filter(({ id }) => !left.has(id));
  const [known, moving] = [new Set(ticked.map(({ section }) => section)), new Set<string>()];
  for (const { section, rows } of ticked)
    for (const { kind, id, person } of rows)
      if (kind === 'move' && !left.has(id)) moving.add(moveKey(person, section));
  const sections = ticked
    .map((section) => chosenSection(stayingWhereUnticked(section, known), left, taught, moving))
    // A new class of which everybody was left out is left out too.
    .filter(({ kind, rows, teachers }) => kind !== 'new' || rows.length + teachers.length > 0);
  const there = new Set(
    sections.flatMap(({ rows }) =>
      rows.flatMap(({ kind, person }) => (kind === 'archive' ? [] : [person])),
    ),
  );
  const people = plan.people.filter(({ id, person }) => there.has(person) && !left.has(id));
  return counted({ ...plan, people, sections }, plan.removals.of);
}

function moveKey(person: number, into: SectionRef): string {
  return JSON.stringify([person, into]);
}

/** Whoever would come out of a class that is left as it is joins this one, and stays in that one too. */
function stayingWhereUnticked(section: SectionPlan, known: Set<SectionRef>): SectionPlan {
  const rows = section.rows.map((row): PlanRow => {
    if (row.kind !== 'move' || known.has(row.leaves.section)) return row;
    const { leaves, ...rest } = row;
    return { ...rest, kind: 'add', from: [leaves.section] };
  });
  return { ...section, rows };
}

function chosenSection(
  section: SectionPlan,
  left: Set<string>,
  taught: Set<string>,
  moving: Set<string>,
): SectionPlan {
  const away = section.away?.filter(({ person, to }) => moving.has(moveKey(person, to.section)));
  let stay = section.stay + (section.away?.length ?? 0) - (away?.length ?? 0);
  const rows = section.rows.flatMap((row) => {
    if (!left.has(row.id)) {
      // Somebody may join a class and keep the name they have.
      if ((row.kind === 'add' || row.kind === 'move') && left.has(`change:${row.person}`))
        return [{ ...row, changes: [] }];
      return [row];
    }
    if (row.kind === 'change' || row.kind === 'archive') stay += 1;
    return [];
  });
  const leaving = rows.filter(({ kind }) => kind === 'archive').length;
  return {
    ...section,
    rows,
    ...(away ? { away } : {}),
    stay,
    // A class in which somebody stays is not at its end.
    kind: section.kind === 'gone' && stay > 0 ? 'known' : section.kind,
    teachers: section.teachers.filter(
      ({ id, person, here }) => taught.has(id) && person !== undefined && !here,
    ),
    removals: removalsOf(leaving, section.removals.of),
  };
}
