import type { Roster } from '@threshold/shared/domain/roster.ts';

/** The roster in which somebody said that a person is the student whom their id names, whatever both are called. */
export function sameStudent(roster: Roster, person: string): Roster {
  return {
    ...roster,
    people: roster.people.map((one) => (one.key === person ? { ...one, same: true } : one)),
  };
}
