import { nameKey } from './name-key.ts';
import type { RosterIndex } from './roster-index.ts';
import type { EnrollmentNow, RosterSection, SectionNow } from './roster.ts';
import { looseTitleKey, maybeTitled, titleKey } from './title-key.ts';

/**
 * Finds the class without an id that is called as one of the file is: best in the very words, and among several that are, the one that
 * their teacher, else their students, tell. `several`: nothing tells them apart, and the file has no id for it either. Rule T6.
 */
export function alikeSection(
  index: RosterIndex,
): (said: RosterSection) => SectionNow | 'several' | undefined {
  const { roster, now } = index;
  const free = now.sections.filter(({ source, archived }) => source === undefined && !archived);
  const [exact, loose] = [titleKey, looseTitleKey].map((key) => {
    const [there, asked] = [Map.groupBy(free, key), Map.groupBy(roster.sections, key)];
    return (said: RosterSection) =>
      asked.get(key(said))!.length > 1 ? [] : (there.get(key(said)) ?? []);
  });
  return (said) => {
    const alike = exact!(said);
    if (alike.length > 1)
      return told(index, said, alike) ?? (said.source === undefined ? 'several' : undefined);
    const [one, other] = loose!(said);
    if (alike[0]) return alike[0];
    // Of one number alone two periods are not one: A3 is not B3.
    return one && !other && maybeTitled(said, one) ? one : undefined;
  };
}

/** By who teaches it, by whom a roster brought into it before, by who is in it: what tells some apart leaves the next less to tell. */
function told(
  index: RosterIndex,
  said: RosterSection,
  alike: readonly SectionNow[],
): SectionNow | undefined {
  const [teachers, students, names] = [new Set<number>(), new Set<number>(), new Set<string>()];
  for (const row of index.rows.get(said.key) ?? []) {
    const { source, email, name } = index.people.get(row.person) ?? {};
    const known = source === undefined ? undefined : index.studentsBySource.get(source);
    const staff = email === undefined ? undefined : index.staff.get(email);
    if (row.role === 'student' && known) students.add(known.id);
    else if (row.role === 'student' && name) names.add(nameKey(name));
    else if (staff !== undefined) teachers.add(staff);
  }
  const isStudent = ({ role, person }: EnrollmentNow) =>
    role === 'student' &&
    (students.has(person) || names.has(nameKey(index.studentsById.get(person)?.name ?? '')));
  const signs: ((member: EnrollmentNow) => boolean)[] = [
    ({ role, person }) => role === 'teacher' && teachers.has(person),
    (member) => member.rostered && isStudent(member),
    isStudent,
  ];
  let left = [...alike];
  for (const sign of signs) {
    const fits = left.filter(({ id }) => index.membersOf.get(id)?.some(sign));
    if (fits.length > 0) left = fits;
    if (left.length === 1) return left[0];
  }
  return undefined;
}
