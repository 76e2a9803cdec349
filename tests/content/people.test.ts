import { expect, test } from 'vitest';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';

const { schools, tracks, hq } = demoContent;
const ridgeline = schools.find((school) => school.key === 'ridgeline')!;
const repeated = (values: string[]) => values.filter((each, n) => values.indexOf(each) !== n);

test('[C7] every key, e-mail and class code is used once in the organization', () => {
  const people = [...schools.flatMap((school) => [...school.staff, ...school.students]), hq];
  const staff = [...schools.flatMap((school) => school.staff), hq];
  const sections = schools.flatMap((school) => school.sections);
  expect(repeated(people.map((person) => person.key))).toEqual([]);
  expect(repeated(people.map((person) => person.name))).toEqual([]);
  expect(repeated(staff.map((person) => person.email))).toEqual([]);
  expect(repeated([...schools, ...sections].map((each) => each.key))).toEqual([]);
  expect(repeated(sections.flatMap((section) => section.code ?? []))).toEqual([]);
  for (const person of staff) expect(person.email).toMatch(/\.example$/);
});

test('[C8] sections name students, teachers and tracks of their own school', () => {
  for (const school of schools) {
    const students = school.students.map((student) => student.key);
    const teachers = school.staff.filter((each) => each.roles.includes('teacher'));
    expect(school.tracks.filter((key) => !tracks[key])).toEqual([]);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: school.timeZone })).not.toThrow();
    for (const section of school.sections) {
      expect(students).toEqual(expect.arrayContaining(section.students));
      expect(teachers.map((each) => each.key)).toEqual(expect.arrayContaining(section.teachers));
      expect(school.tracks).toEqual(expect.arrayContaining(section.tracks));
      expect(repeated(section.students)).toEqual([]);
    }
    const enrolled = new Set(school.sections.flatMap((section) => section.students));
    expect(students.filter((key) => !enrolled.has(key))).toEqual([]);
  }
});

test('[C9] Ridgeline has 76 students, some of them in two classes', () => {
  expect(ridgeline.students).toHaveLength(76);
  expect(ridgeline.sections[0]).toMatchObject({ period: 'Period 3', code: 'KITE42' });
  expect(ridgeline.sections[0]!.students).toHaveLength(28);
  expect(repeated(ridgeline.sections.flatMap((each) => each.students)).length).toBeGreaterThan(0);
});

test('[C9] names come in several scripts, each with its language', () => {
  const named = schools.flatMap((school) => school.students).filter((each) => each.nativeName);
  const scripts = ['Han', 'Hangul', 'Arabic', 'Hebrew', 'Cyrillic', 'Devanagari', 'Thai'];
  for (const script of scripts) {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    expect(
      named.some((each) => pattern.test(each.nativeName!)),
      script,
    ).toBe(true);
  }
  for (const each of named) {
    expect(Intl.getCanonicalLocales(each.lang)).toEqual([each.lang]);
  }
  const names = ridgeline.students.map((each) => each.name);
  expect(names.some((name) => !name.includes(' '))).toBe(true);
  expect(names.some((name) => name.length > 50)).toBe(true);
  for (const sign of ['’', 'ʻ', '-']) expect(names.some((name) => name.includes(sign))).toBe(true);
});
