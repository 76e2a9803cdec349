import type { Seeded } from '@threshold/server/demo/seeded.ts';

interface FilePerson {
  id: string;
  given: string;
  family: string;
}

/** A student's place in a class, by their ids. */
export interface FilePlace {
  person: string;
  section: string;
}

/** A school as its system of records knows it: what files are made from, and what the school here is held against. */
export interface FileSchool {
  students: FilePerson[];
  teachers: FilePerson[];
  classes: { id: string; title: string }[];
  places: FilePlace[];
  /** Of teachers. */
  taught: FilePlace[];
  /** Ids that were given so far, so that none is given twice. */
  given: number;
}

const givenNames = [
  ...['Amara', 'Chloë', 'Lukas', 'Kaʻiulani', '欣怡', 'مريم', 'Jean-Luc', 'Ravi', 'Ātea'],
  ...['=SUM(A1)', 'O’Neil "Bo"', 'D, Jr.', 'Al;ex', 'Ми|ла', '一诺'],
];
const familyNames = [
  ...['Okafor', 'Whitehorse', 'Björk', 'van der Berg', '李', 'السيد', 'Ng', 'St. Clair', 'Núñez'],
];

/** Students in classes, with a teacher here and there; the same chance makes the same school. */
export function randomSchool(chance: Seeded): FileSchool {
  const school: FileSchool = {
    ...{ students: [], teachers: [], classes: [], places: [], taught: [], given: 0 },
  };
  const count = chance.whole(1, 6);
  for (let i = 0; i < count; i += 1) addClass(school);
  for (let i = chance.whole(1, 40); i > 0; i -= 1) addStudent(school, chance);
  for (let i = 0; i < 2; i += 1) {
    const teacher = named(school, 't', chance);
    school.teachers.push(teacher);
    for (const { id } of school.classes)
      if (chance.chance(0.5)) school.taught.push({ person: teacher.id, section: id });
  }
  return school;
}

/** The same school some time later: students came, went, moved and are called a little otherwise, and so are classes. */
export function laterSchool(before: FileSchool, chance: Seeded): FileSchool {
  const school = structuredClone(before);
  const { students, classes } = school;
  school.students = students.filter(() => !chance.chance(0.1));
  for (const student of school.students) if (chance.chance(0.1)) student.family += '-Novak';
  if (classes.length > 1) school.classes = classes.filter((_, i) => i === 0 || chance.chance(0.8));
  for (const one of school.classes) if (chance.chance(0.15)) one.title += ' Honors';
  if (chance.chance(0.4)) addClass(school);
  const [people, sections] = [school.students, school.classes].map(
    (those) => new Set(those.map(({ id }) => id)),
  ) as [Set<string>, Set<string>];
  const isThere = ({ section }: FilePlace) => sections.has(section);
  school.places = school.places.filter(
    (place) => isThere(place) && people.has(place.person) && !chance.chance(0.15),
  );
  school.taught = school.taught.filter(isThere);
  for (const { id } of school.students)
    if (chance.chance(0.25)) enroll(school, id, chance.pick(school.classes).id);
  for (let i = chance.whole(0, 5); i > 0; i -= 1) addStudent(school, chance);
  return school;
}

/** A place as a set holds it. */
export const placeKey = ({ person, section }: FilePlace): string => `${person} in ${section}`;

function named(school: FileSchool, kind: 's' | 't', chance: Seeded): FilePerson {
  const number = (school.given += 1);
  const family = `${chance.pick(familyNames)} ${letters(number)}`;
  return { id: `${kind}-${number}`, given: chance.pick(givenNames), family };
}

function addClass(school: FileSchool): void {
  const number = (school.given += 1);
  school.classes.push({ id: `c-${number}`, title: `Class ${letters(number)}` });
}

function addStudent(school: FileSchool, chance: Seeded): void {
  const student = named(school, 's', chance);
  school.students.push(student);
  enroll(school, student.id, chance.pick(school.classes).id);
  for (const { id } of school.classes) if (chance.chance(0.3)) enroll(school, student.id, id);
}

function enroll({ places }: FileSchool, person: string, section: string): void {
  if (!places.some((one) => one.person === person && one.section === section))
    places.push({ person, section });
}

/** A number in letters: names have some. */
function letters(n: number): string {
  return [...String(n)].map((digit) => String.fromCodePoint(97 + Number(digit) * 2)).join('');
}
