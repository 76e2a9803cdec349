import type { RosterScope } from '../contract/roster-plan.ts';
import { knownSections } from './known-to.ts';
import { nameKey } from './name-key.ts';
import type { RosterIndex } from './roster-index.ts';
import type { RosterPerson, StudentNow } from './roster.ts';

/** A student of the school, and the class they are in, if they are in one. */
export interface KnownStudent {
  student: StudentNow;
  where?: { title: string; period: string };
}

/**
 * Tells the one student of the school who has the name of somebody without an id, and is nobody else of the file: they may have changed their
 * class. Of several none can be asked for. A class's teacher hears of students of their own classes only. `taken` are those who are somebody of the file by now. Rule T6.
 */
export function knownByName(
  index: RosterIndex,
  scope: RosterScope,
  taken: ReadonlySet<number>,
): (person: RosterPerson) => KnownStudent | null {
  const { students, enrollments, sections } = index.now;
  const isOwn = knownSections(index, scope);
  const own = new Set(
    enrollments.flatMap(({ role, person, section }) =>
      role === 'student' && isOwn(section) ? [person] : [],
    ),
  );
  const isTold = ({ id }: StudentNow) => scope.kind === 'school' || own.has(id);
  const byName = Map.groupBy(students.filter(isTold), ({ name }) => nameKey(name));
  const titles = new Map(sections.map(({ id, title, period }) => [id, { title, period }]));
  return (person) => {
    if (person.source !== undefined) return null;
    const [student, another] = (byName.get(nameKey(person.name)) ?? []).filter(
      ({ id, source }) => !taken.has(id) && (source === undefined || !index.people.has(source)),
    );
    if (!student || another) return null;
    const classes = index.sectionIdsOf(student.id);
    const at = classes.find((id) => scope.kind === 'school' || isOwn(id));
    const where = at === undefined ? undefined : titles.get(at);
    return where ? { student, where } : { student };
  };
}
