import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { inRow, more, school, type Seed, withoutIds, written } from './harmed-row.ts';

/** A class with as many as it can hold and one more, who come last. */
export const tooMany: Seed = (chance) => {
  const tables = school(chance, CLASS_LIMIT + 1);
  for (const row of tables.enrollments!) row['classSourcedId'] = 'c-0';
  const files = written(tables);
  tables.enrollments!.pop();
  return {
    files,
    clean: written(tables),
    at: { file: 'enrollments.csv', line: CLASS_LIMIT + 3 },
  };
};

/** A class that is full, and somebody of another one whom the file has in it instead. */
export const noneForMover: Seed = (chance) => {
  const tables = school(chance, CLASS_LIMIT + 1);
  for (const row of tables.enrollments!) row['classSourcedId'] = 'c-0';
  const mover = tables.enrollments!.at(-1)!;
  mover['classSourcedId'] = 'c-1';
  const clean = written(tables);
  mover['classSourcedId'] = 'c-0';
  return {
    files: written(tables),
    clean,
    at: { file: 'enrollments.csv', line: CLASS_LIMIT + 3 },
  };
};

/** The same the other way round: where they are is planned after the class that is full, and is no more. */
export const noneForMoverOfClassThatEnds: Seed = (chance) => {
  const made = noneForMover(chance);
  const classes = made.files['classes.csv']!.split('\n').slice(0, 2).join('\n');
  return { ...made, files: { ...made.files, 'classes.csv': classes } };
};

/** Another id for somebody of a class since the roster was brought in last. */
export const anotherId =
  (kind: 'users' | 'list'): Seed =>
  (chance) => {
    const made = inRow(kind, () => undefined)(chance);
    const rows = made.files[`${kind}.csv`]!.split('\n');
    const [source] = rows[made.at.line - 1]!.split(',');
    const since = (now: SchoolNow) => {
      now.students.find((one) => one.source === source)!.source = 'of-before';
    };
    return { ...made, since };
  };

/** Students of a list, the first of whom have each other’s names round about. */
export const swapped =
  (count: number): Seed =>
  (chance) => {
    const made = inRow('list', () => undefined)(chance);
    const rows = made.files['list.csv']!.split('\n').map((row) => row.split(','));
    const names = rows.slice(1, count + 1).map(([, name]) => name!);
    for (const [i, name] of names.entries()) rows[1 + ((i + 1) % count)]![1] = name;
    const text = rows.map((row) => row.join(',')).join('\n');
    return { ...made, files: { 'list.csv': text }, at: { file: 'list.csv', line: 2 } };
  };

/** A class that a teacher brings in, and one row of another among its own. */
export const ofOneClass: Seed = (chance) => ({
  ...more(
    'enrollments',
    () => ({ classSourcedId: 'c-1' }),
    (made) => {
      const tables = school(made);
      for (const row of tables.enrollments!) row['classSourcedId'] = 'c-0';
      return tables;
    },
  )(chance),
  scope: { kind: 'section', section: 1, source: 'c-0' },
});

/** A list for an empty class with the id of somebody of another one, who is called otherwise. */
export const ofAnother: Seed = (chance) => {
  const { clean } = inRow('users', () => undefined)(chance);
  return {
    clean,
    files: { 'list.csv': 'Student ID,Name\np-900,Егор Зайцев\np-1,Полина Волкова' },
    at: { file: 'list.csv', line: 3 },
    scope: { kind: 'section', section: 900 },
    since: (now) => void now.sections.push({ id: 900, title: 'Mine', period: '' }),
  };
};

/** The same where that one is in another class of the same teacher. */
export const ofAnotherOwn: Seed = (chance) => {
  const seed = ofAnother(chance);
  return {
    ...seed,
    scope: { kind: 'section', section: 900, by: 9_000 },
    since: (now) => {
      seed.since?.(now);
      for (const { id } of now.sections)
        now.enrollments.push({ section: id, person: 9_000, role: 'teacher', rostered: false });
    },
  };
};

/** Somebody of a class of which the school has two by that name since, with nobody in them. */
export const ofTwins: Seed = (chance) => ({
  ...more('list', () => ({ 'Student ID': 'p-950', Class: 'Chor' }))(chance),
  since: (now) =>
    void now.sections.push(...[900, 901].map((id) => ({ id, title: 'CHOR', period: '' }))),
});

/** Somebody of a list without ids who stands in another class too. */
export const inBoth: Seed = more(
  'list',
  ([first]) => ({ Name: first!['Name']!, Class: 'c-9' }),
  withoutIds,
);
