import { rosterName } from '@threshold/shared/domain/roster-name.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { type FilePlace, type FileSchool, placeKey } from './file-school.ts';
import type { Damage } from './roster-damage.ts';

interface Story {
  /** What stood here before, by files without a damage; null for an empty school. */
  before: FileSchool | null;
  /** What the files say that were brought in. */
  after: FileSchool;
  /** What was done to those. */
  damages?: readonly Damage[];
}

/**
 * What is wrong with a school after files were brought in, told by what those files were made of, and by no part of the importer: nothing where it
 * is as it must be. Whatever was not damaged is as the files say; whoever a damaged row named is as before, wholly; nobody is there twice.
 */
export function heldAgainst(now: SchoolNow, { before, after, damages = [] }: Story): string[] {
  const lost = damages.filter(({ isKept }) => !isKept);
  const of = (kind: Damage['kind'], key: 'person' | 'section') =>
    new Set(lost.filter((one) => one.kind === kind).map(({ was }) => was[key]!));
  const [people, sections] = [of('users', 'person'), of('classes', 'section')];
  const rows = new Set(
    lost.filter(({ kind }) => kind === 'enrollments').map(({ was }) => asKey(was)),
  );
  const elsewhere = new Set(
    damages.filter(({ isAnother }) => isAnother).map(({ was }) => asKey(was)),
  );
  const wrong: string[] = [];

  const [was, meant, stands] = [placesOf(before), placesOf(after), standing(now)];
  for (const place of after.places) {
    const key = placeKey(place);
    const isWhole = !people.has(place.person) && !sections.has(place.section) && !rows.has(key);
    const stays = was.has(key) && !elsewhere.has(key);
    if ((isWhole || stays) && !stands.has(key)) wrong.push(`${key} is missing`);
    const isNew = !before?.students.some(({ id }) => id === place.person);
    if (((isNew && people.has(place.person)) || rows.has(key)) && !was.has(key) && stands.has(key))
      wrong.push(`${key} came of a damaged row`);
  }
  for (const key of stands) if (!was.has(key) && !meant.has(key)) wrong.push(`${key} is made up`);
  for (const key of was)
    if (lost.length === 0 && !meant.has(key) && stands.has(key)) wrong.push(`${key} was to go`);
  wrong.push(
    ...twice(now),
    ...misnamed(now, { before, after, damages }),
    ...ended(now, after, lost.length),
  );
  return wrong;
}

const asKey = ({ person, section }: Damage['was']) => `${person} in ${section}`;
const placesOf = (school: FileSchool | null) => new Set(school?.places.map(placeKey));

/** Who is in which class, by the ids of the files; those who came otherwise are none of theirs. */
function standing(now: SchoolNow): Set<string> {
  const people = new Map(now.students.map(({ id, source }) => [id, source]));
  const sections = new Map(now.sections.map(({ id, source }) => [id, source]));
  return new Set(
    now.enrollments.flatMap(({ person, section, role }) =>
      role === 'student' && people.get(person) && sections.get(section)
        ? [`${people.get(person)} in ${sections.get(section)}`]
        : [],
    ),
  );
}

function twice({ students, sections, enrollments }: SchoolNow): string[] {
  const keys = [
    ...[...students, ...sections].flatMap(({ source }) => (source === undefined ? [] : [source])),
    ...enrollments.map(({ person, section }) => `${person} in ${section}`),
  ];
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${key} is there twice`);
}

/** Students and classes are called as the files say; whose row was lost, as before, or they are not there. */
function misnamed(now: SchoolNow, { before, after, damages = [] }: Story): string[] {
  const wrong: string[] = [];
  const cut = new Set(
    damages
      .filter(({ code }) => code.endsWith('-too-long'))
      .map(({ was }) => was.person ?? was.section),
  );
  const isLost = (kind: string, key: 'person' | 'section', id: string) =>
    damages.some((one) => one.kind === kind && !one.isKept && one.was[key] === id);
  const isWhole = ({ person, section }: FilePlace) =>
    !isLost('classes', 'section', section) &&
    !damages.some(
      ({ kind, isKept, was }) =>
        kind === 'enrollments' && !isKept && was.person === person && was.section === section,
    );
  const nameOf = (school: FileSchool | null, id: string) => {
    const person = school?.students.find((one) => one.id === id);
    return person && rosterName(person).name;
  };
  const titleOf = (school: FileSchool | null, id: string) =>
    school?.classes.find((one) => one.id === id)?.title;
  const check = (
    id: string,
    is: string,
    said: string | undefined,
    was: string | undefined,
    lost: boolean,
  ) => {
    if (cut.has(id) && !lost) return;
    const right = lost || said === undefined ? was : said;
    if (is !== right) wrong.push(`${id} is called ${is}, not ${right}`);
  };
  for (const { source, name } of now.students)
    // Whoever is in no class that could be read keeps the name they had.
    if (source && after.places.some((one) => one.person === source && isWhole(one)))
      check(
        source,
        name,
        nameOf(after, source),
        nameOf(before, source),
        isLost('users', 'person', source),
      );
  for (const { source, title } of now.sections)
    if (source)
      check(
        source,
        title,
        titleOf(after, source),
        titleOf(before, source),
        isLost('classes', 'section', source),
      );
  return wrong;
}

/** A class that the files hold is none that is over; one that they do not is, unless a row that was lost may be it. */
function ended({ sections }: SchoolNow, after: FileSchool, lost: number): string[] {
  return sections.flatMap(({ source, archived = false }) => {
    if (source === undefined) return [];
    const isHeld = after.classes.some(({ id }) => id === source);
    if (archived && isHeld) return [`${source} is over`];
    return !archived && !isHeld && lost === 0 ? [`${source} is not over`] : [];
  });
}
