import { nameKey } from './name-key.ts';
import type { RosterIndex } from './roster-index.ts';
import type { RosterPerson, StudentNow } from './roster.ts';
import { shareName } from './share-name.ts';

/**
 * Tells whether somebody of a file seems to be another than the student whom their id names here: nothing in the names is the same, or
 * the name of one of them is that of somebody else, in the file or of the school, as where a running number was taken for an id and a row was put in above. Not
 * where somebody said that it is the same student, nor where the file has no name. Rule T6.
 */
export function reusedId(
  index: RosterIndex,
  isKnown: (student: StudentNow) => boolean,
): (known: StudentNow, person: RosterPerson) => boolean {
  const students = index.roster.people.filter(({ kind }) => kind === 'student');
  const inFile = Map.groupBy(students, ({ name }) => nameKey(name));
  // Of students who are unknown to a teacher nothing is told, not even that a name is there. Whoever left their class keeps the name.
  const here = Map.groupBy(index.now.students.filter(isKnown), ({ name }) => nameKey(name));
  return (known, person) => {
    if (person.same || person.name === '' || !person.active) return false;
    const [before, after] = [nameKey(known.name), nameKey(person.name)];
    if (before === after) return false;
    if (!shareName(known, person)) return true;
    return (
      (inFile.get(before) ?? []).some(({ key }) => key !== person.key) ||
      (here.get(after) ?? []).some(({ id }) => id !== known.id)
    );
  };
}
