import { nameKey } from './name-key.ts';
import type { RosterIndex } from './roster-index.ts';
import type { SectionTarget } from './roster-targets.ts';
import type { RosterPerson, StudentNow } from './roster.ts';
import { shareName } from './share-name.ts';

/**
 * Tells whether somebody of a file seems to be another than the student whom their id names here: nothing in the names is the same, or
 * the name of one of them is that of somebody else, as where a running number was taken for an id and a row was put in above. Not
 * where somebody said that it is the same student, nor where the file has no name. Rule T6.
 */
export function reusedId(
  index: RosterIndex,
  targets: readonly SectionTarget[],
): (known: StudentNow, person: RosterPerson) => boolean {
  const students = index.roster.people.filter(({ kind }) => kind === 'student');
  const inFile = Map.groupBy(students, ({ name }) => nameKey(name));
  // Of other classes than those that are imported nothing may be told, not even that a name is there.
  const sections = targets.flatMap(({ now }) => (now ? [now.id] : []));
  return (known, person) => {
    if (person.same || person.name === '' || !person.active) return false;
    const [before, after] = [nameKey(known.name), nameKey(person.name)];
    if (before === after) return false;
    if (!shareName(known, person)) return true;
    const there = (section: number) => index.namesIn(section).get(after) ?? [];
    return (
      (inFile.get(before) ?? []).some(({ key }) => key !== person.key) ||
      sections.some((section) => there(section).some(({ id }) => id !== known.id))
    );
  };
}
