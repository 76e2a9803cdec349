import type { RosterIndex } from './roster-index.ts';
import type { RosterEnrollment } from './roster.ts';
import { shownCell } from './shown-cell.ts';

/** Tells the rows that name somebody who is nowhere: in no row of the file nor, where it does not hold everybody, in the school. */
export function tellUnknownPeople(index: RosterIndex, rows: Iterable<RosterEnrollment>): void {
  const { whole } = index.roster;
  for (const { at, person, section, role } of rows) {
    if (index.people.has(person) || index.withheld.has(person)) continue;
    // Staff are found by the address in their own row; without one a delta's teacher is nobody's concern.
    if (!whole.people && (role === 'teacher' || index.studentsBySource.has(person))) continue;
    index.problem(at, { code: 'unknown-person', value: shownCell(person), person, section });
    index.hold(undefined, person);
  }
}
