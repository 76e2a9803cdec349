import type { RosterIndex } from './roster-index.ts';
import type { RosterEnrollment, StudentNow } from './roster.ts';
import { shownCell } from './shown-cell.ts';

/** Tells the rows that name somebody who is nowhere: in no row of the file nor, where it does not hold everybody, a student whom its importer knows. */
export function tellUnknownPeople(
  index: RosterIndex,
  rows: Iterable<RosterEnrollment>,
  isKnown: (student: StudentNow) => boolean,
): void {
  const { whole } = index.roster;
  for (const { at, person, section, role } of rows) {
    if (index.people.has(person) || index.withheld.has(person)) continue;
    // Staff are found by the address in their own row; without one a delta's teacher is nobody's concern.
    const known = index.studentsBySource.get(person);
    if (!whole.people && (role === 'teacher' || (known && isKnown(known)))) continue;
    index.problem(at, { code: 'unknown-person', value: shownCell(person), person, section });
    index.hold(undefined, person);
  }
}
