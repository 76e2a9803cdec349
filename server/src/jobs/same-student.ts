import { type Roster, type RosterPerson, withoutId } from '@threshold/shared/domain/roster.ts';

/** The roster in which somebody said that a person is the student whom their id, or the same name in another class, names. */
export function sameStudent(roster: Roster, person: string): Roster {
  return withPerson(roster, person, (one) => ({ ...one, same: true }));
}

/** The roster in which somebody said that a person is another student than that; whom the id names stays as they are. */
export function otherStudent(roster: Roster, person: string): Roster {
  const said = withPerson(roster, person, (one) => ({ ...withoutId(one), other: true }));
  const source = roster.people.find(({ key }) => key === person)?.source;
  return source === undefined ? said : { ...said, holds: [...said.holds, { person: source }] };
}

/** The roster in which somebody said of students who have each other’s ids whether those were exchanged, or their names. */
export function swappedStudents(
  roster: Roster,
  { swapped, what }: { swapped: readonly string[]; what: 'ids' | 'names' },
): Roster {
  const ring = new Set(swapped);
  const said = what === 'ids' ? { traded: true as const } : { same: true as const };
  const people = roster.people.map((one) => (ring.has(one.key) ? { ...one, ...said } : one));
  return { ...roster, people };
}

function withPerson(
  roster: Roster,
  person: string,
  now: (one: RosterPerson) => RosterPerson,
): Roster {
  const people = roster.people.map((one) => (one.key === person ? now(one) : one));
  return { ...roster, people };
}
