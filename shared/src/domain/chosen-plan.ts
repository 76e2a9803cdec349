import type { RosterPlan, SectionPlan } from '../contract/roster-plan.ts';
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
  const sections = plan.sections
    .filter(({ id }) => !left.has(id))
    .map((section) => chosenSection(section, left, taught))
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

function chosenSection(section: SectionPlan, left: Set<string>, taught: Set<string>): SectionPlan {
  let stay = section.stay;
  const rows = section.rows.flatMap((row) => {
    if (!left.has(row.id)) {
      // Somebody may join a class and keep the name they have.
      if (row.kind === 'add' && left.has(`change:${row.person}`)) return [{ ...row, changes: [] }];
      return [row];
    }
    if (row.kind !== 'add') stay += 1;
    return [];
  });
  const leaving = rows.filter(({ kind }) => kind === 'archive').length;
  return {
    ...section,
    rows,
    stay,
    // A class in which somebody stays is not at its end.
    kind: section.kind === 'gone' && stay > 0 ? 'known' : section.kind,
    teachers: section.teachers.filter(
      ({ id, person, here }) => taught.has(id) && person !== undefined && !here,
    ),
    removals: removalsOf(leaving, section.removals.of),
  };
}
