import type { MovedAway, PersonRef, PlanRow, SectionPlan } from '../contract/roster-plan.ts';
import { nameKey } from './name-key.ts';
import { removalsOf } from './plan-counts.ts';

type Row<K extends PlanRow['kind']> = Extract<PlanRow, { kind: K }>;
interface Placed<K extends PlanRow['kind']> {
  person: PersonRef;
  section: SectionPlan;
  row: Row<K>;
}

/**
 * A plan's classes with whoever leaves one and joins another told once, as a move, in the class they come into: no removal, and no row of
 * its own where they leave. A class of the same title goes before others; who leaves more classes than they join leaves the rest. Rule T6.
 */
export function withMoves(sections: readonly SectionPlan[]): SectionPlan[] {
  const joins = byPerson(sections, 'add');
  const rows = new Map<PlanRow, PlanRow | null>();
  const away = new Map<SectionPlan, MovedAway[]>();
  for (const [person, leaving] of byPerson(sections, 'archive')) {
    for (const [from, into] of pairs(leaving, joins.get(person) ?? [])) {
      const move = moveOf(from, into);
      rows.set(into.row, move).set(from.row, null);
      const { section, title, period } = into.section;
      const { since } = from.row;
      const gone = {
        ...{ person: move.person, name: move.name, to: { section, title, period } },
        ...(since !== undefined && { since }),
      };
      away.set(from.section, [...(away.get(from.section) ?? []), gone]);
    }
  }
  return sections.map((section) => {
    const kept = section.rows.flatMap((row) => {
      const now = rows.get(row);
      return now === null ? [] : [now ?? row];
    });
    const leaving = kept.filter(({ kind }) => kind === 'archive').length;
    const moved = away.get(section);
    return {
      ...section,
      rows: kept,
      ...(moved ? { away: moved } : {}),
      removals: removalsOf(leaving, section.removals.of),
    };
  });
}

function byPerson<K extends 'add' | 'archive'>(sections: readonly SectionPlan[], kind: K) {
  const placed = sections.flatMap((section) =>
    section.rows.flatMap((row): Placed<K>[] =>
      row.kind === kind ? [{ person: row.person, section, row: row as Row<K> }] : [],
    ),
  );
  return Map.groupBy(placed, ({ person }) => person);
}

function pairs(
  leaving: readonly Placed<'archive'>[],
  joining: readonly Placed<'add'>[],
): [Placed<'archive'>, Placed<'add'>][] {
  const found = new Map<Placed<'archive'>, Placed<'add'>>();
  const open = new Set(joining);
  const isAlike = (a: Placed<'archive'>, b: Placed<'add'>) =>
    nameKey(a.section.title) === nameKey(b.section.title);
  for (const fits of [isAlike, () => true]) {
    for (const from of leaving) {
      if (found.has(from)) continue;
      const into = [...open].find((one) => fits(from, one));
      if (!into) continue;
      open.delete(into);
      found.set(from, into);
    }
  }
  return [...found];
}

function moveOf(from: Placed<'archive'>, into: Placed<'add'>): Row<'move'> {
  const { name, changes, at, id } = into.row;
  const { section, title, period } = from.section;
  return {
    kind: 'move',
    id: id.replace(/^add:/, 'move:'),
    person: from.row.person,
    name,
    // Nobody is taken out of a class that is yet to be made.
    leaves: { section: section as number, title, period },
    changes,
    at,
  };
}
