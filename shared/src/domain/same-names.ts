import type { PersonRef } from '../contract/roster-plan.ts';
import type { KnownStudent } from './known-by-name.ts';
import { nameKey } from './name-key.ts';
import type { RosterIndex } from './roster-index.ts';
import type { SectionTarget } from './roster-targets.ts';
import type { RosterEnrollment, RosterPerson } from './roster.ts';
import { shownCell } from './shown-cell.ts';

/** A row of a class whose student no id names. */
export interface OpenRow {
  target: SectionTarget;
  person: RosterPerson;
  row: RosterEnrollment;
}

/**
 * The student of a class, or null, whom a row of another class was found to be already: in a list without ids one name in both classes that
 * a student is in is that student.
 */
export function alreadyFound(
  index: RosterIndex,
  { target, person }: OpenRow,
  found: ReadonlyMap<number, RosterPerson>,
): number | null {
  if (!target.now || person.source !== undefined) return null;
  const alike = index.namesIn(target.now.id).get(nameKey(person.name)) ?? [];
  const by = alike.length === 1 ? found.get(alike[0]!.id) : undefined;
  const isSame = by && by.source === undefined && nameKey(by.name) === nameKey(person.name);
  return isSame ? alike[0]!.id : null;
}

/**
 * Who is left is new, but where a list without ids has that name in another class too: whether it is one student or two no list tells, so the
 * row waits until somebody says it, and the first one stands; likewise whoever is called as one student of the school is who is elsewhere (`knownOf`).
 * `told`: whom another problem keeps out; `taken`: students who are somebody of the list by now. Rule T6.
 */
export function settleSameNames(
  index: RosterIndex,
  open: readonly OpenRow[],
  matches: Map<string, PersonRef>,
  {
    taken,
    told,
    knownOf,
  }: {
    taken: Set<number>;
    told: ReadonlySet<string>;
    knownOf: (person: RosterPerson) => KnownStudent | null;
  },
): void {
  const isOpen = ({ person }: OpenRow) => !told.has(person.key);
  const nameless = open.filter((one) => isOpen(one) && one.person.source === undefined);
  const alike = Map.groupBy(nameless, ({ person }) => nameKey(person.name));
  // The first of the list stands, in whatever class: lists are read from above.
  const inOrder = open.filter(isOpen).toSorted((a, b) => a.person.at.line - b.person.at.line);
  for (const one of inOrder) {
    const { person, row, target } = one;
    if (matches.has(person.key)) continue;
    const group = person.source === undefined ? alike.get(nameKey(person.name))! : [one];
    const known = group.find((other) => matches.has(other.person.key));
    const first = known?.person ?? person;
    const here = first === person ? knownOf(person) : null;
    const isSame = person.same || index.roster.sameNames;
    if (person.other || (first === person && !here)) matches.set(person.key, person.key);
    else if (isSame) {
      matches.set(person.key, here ? here.student.id : matches.get(first.key)!);
      if (here) taken.add(here.student.id);
    } else if (here) {
      index.problem(person.at, {
        code: 'name-known',
        who: shownCell(person.name),
        person: person.key,
        ...(here.where ? { where: here.where } : {}),
        ...(target.key === null ? {} : { section: row.section }),
      });
      index.hold(undefined, here.student.id);
      index.hold(undefined, person.key);
    } else {
      index.problem(person.at, {
        code: 'same-name',
        who: shownCell(person.name),
        other: first.at,
        person: person.key,
        ...(target.key === null ? {} : { section: row.section }),
      });
      index.hold(undefined, person.key);
    }
  }
}
