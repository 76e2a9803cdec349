import type { Seeded } from '@threshold/server/demo/seeded.ts';
import type { ProblemCode } from '@threshold/shared/contract/roster-problem.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';

type Row = Record<string, string>;
type Kind = 'users' | 'roles' | 'classes' | 'enrollments' | 'list';
type Tables = Partial<Record<Kind, Row[]>>;

/** An upload in which one row is harmed, and the same before it was. */
interface Harmed {
  files: Record<string, string>;
  clean: Record<string, string>;
  /** Where it must be told. */
  at: { file: string; line: number };
  scope?: RosterScope;
  /** What happened to the school since the clean one was brought in. */
  since?: (school: SchoolNow) => void;
}

/** A row as it is written instead, or nothing where the row itself was changed. */
type Harm = (row: Row, rows: Row[], tables: Tables) => string | undefined;
type Seed = (chance: Seeded) => Harmed;

const given = ['Амара', 'Лукас', 'Ольга', 'Никита', 'Вера'];

function school(chance: Seeded, students = chance.whole(4, 20)): Tables {
  const people = Array.from({ length: students + 1 }, (_, i) => ({
    sourcedId: `p-${i}`,
    status: '',
    role: i === 0 ? 'teacher' : 'student',
    givenName: chance.pick(given),
    familyName: `Иванова ${String.fromCodePoint(1_072 + (i % 26))}${'я'.repeat(i / 26)}`,
  }));
  return {
    users: people,
    classes: ['c-0', 'c-1'].map((sourcedId, i) => ({ sourcedId, status: '', title: `Art ${i}` })),
    enrollments: people.map(({ sourcedId, role }, i) => ({
      ...{ classSourcedId: `c-${i % 2}`, userSourcedId: sourcedId, role, status: '' },
      ...{ beginDate: '2026-08-20', endDate: '' },
    })),
  };
}

function list(chance: Seeded): Tables {
  const { users, enrollments } = school(chance);
  return {
    list: users!.slice(1).map(({ sourcedId, givenName, familyName }, i) => ({
      ...{ 'Student ID': sourcedId!, Name: `${givenName} ${familyName}` },
      ...{ Class: enrollments![i]!['classSourcedId']!, Role: 'student' },
    })),
  };
}

function written(tables: Tables, raw?: { kind: Kind; at: number; text: string }) {
  const files = Object.entries(tables).map(([kind, rows]) => [
    `${kind}.csv`,
    [
      Object.keys(rows[0]!).join(','),
      ...rows.map((row, i) =>
        raw?.kind === kind && raw.at === i ? raw.text : Object.values(row).join(','),
      ),
    ].join('\n'),
  ]);
  if (!tables.list) {
    const version = tables.roles ? '1.2' : '1.1';
    const said = Object.keys(tables).map((kind) => `file.${kind},bulk`);
    files.push([
      'manifest.csv',
      ['propertyName,value', `oneroster.version,${version}`, ...said].join('\n'),
    ]);
  }
  return Object.fromEntries(files) as Record<string, string>;
}

/** Harms one row, never the first: that is the teacher, or the one that others are held against. */
const inRow =
  (kind: Kind, harm: Harm, make = kind === 'list' ? list : school): Seed =>
  (chance) => {
    const tables = make(chance);
    const clean = written(tables);
    const rows = tables[kind]!;
    const at = chance.whole(1, rows.length - 1);
    const text = harm(rows[at]!, rows, tables);
    return {
      files: written(tables, text === undefined ? undefined : { kind, at, text }),
      clean,
      at: { file: `${kind}.csv`, line: at + 2 },
    };
  };

/** Adds one row to the end. */
const more =
  (kind: Kind, row: (rows: Row[]) => Row, make = kind === 'list' ? list : school): Seed =>
  (chance) => {
    const tables = make(chance);
    const clean = written(tables);
    const rows = tables[kind]!;
    rows.push({ ...rows.at(-1)!, ...row(rows) });
    return { files: written(tables), clean, at: { file: `${kind}.csv`, line: rows.length + 1 } };
  };

const cell =
  (column: string, text: string): Harm =>
  (row) =>
    void (row[column] = text);
const cells = (row: Row) => Object.values(row);
const shorter: Harm = (row) => cells(row).slice(1).join(',');
const longer: Harm = (row) => [...cells(row), 'more'].join(',');
const open: Harm = (row) => `"${cells(row).join(',')}`;
const nobody: Harm = (row) => void (row['givenName'] = row['familyName'] = '');

const roles = (chance: Seeded): Tables => {
  const tables = school(chance);
  const said = tables.users!.map(({ sourcedId, role }) => ({
    userSourcedId: sourcedId!,
    role: role!,
  }));
  for (const row of tables.users!) delete row['role'];
  return { ...tables, roles: said };
};
/** In which only enrollments say who is what. */
const withoutRoles = (chance: Seeded): Tables => {
  const { roles: _, ...tables } = roles(chance);
  return tables;
};
const withoutIds = (chance: Seeded): Tables => ({
  list: list(chance).list!.map(({ 'Student ID': _, ...row }) => row),
});

/** A class with as many as it can hold and one more, who come last. */
const tooMany: Seed = (chance) => {
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
const noneForMover: Seed = (chance) => {
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
const noneForMoverOfClassThatEnds: Seed = (chance) => {
  const made = noneForMover(chance);
  const classes = made.files['classes.csv']!.split('\n').slice(0, 2).join('\n');
  return { ...made, files: { ...made.files, 'classes.csv': classes } };
};

/** Another id for somebody of a class since the roster was brought in last. */
const anotherId =
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

/** A class that a teacher brings in, and one row of another among its own. */
const ofOneClass: Seed = (chance) => ({
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
const ofAnother: Seed = (chance) => {
  const { clean } = inRow('users', () => undefined)(chance);
  return {
    clean,
    files: { 'list.csv': 'Student ID,Name\np-900,Егор Зайцев\np-1,Полина Волкова' },
    at: { file: 'list.csv', line: 3 },
    scope: { kind: 'section', section: 900 },
    since: (now) => void now.sections.push({ id: 900, title: 'Mine', period: '' }),
  };
};

/** Somebody of a class of which the school has two by that name since, with nobody in them. */
const ofTwins: Seed = (chance) => ({
  ...more('list', () => ({ 'Student ID': 'p-950', Class: 'Chor' }))(chance),
  since: (now) =>
    void now.sections.push(...[900, 901].map((id) => ({ id, title: 'CHOR', period: '' }))),
});

/** Every problem that a row can have, each by every way to it. */
export const everyProblem: Record<ProblemCode, Seed[]> = {
  'ragged-row': [
    ...[inRow('users', shorter), inRow('users', longer), inRow('classes', shorter)],
    ...[inRow('enrollments', longer), inRow('list', longer)],
    inRow('list', (row) => row['Student ID']!),
  ],
  'quote-open': [inRow('users', open), inRow('enrollments', open), inRow('list', open)],
  'row-too-long': [
    inRow('users', cell('givenName', 'Л'.repeat(70_000))),
    // Plain letters: so many of one other would tell the encoding.
    inRow('list', cell('Name', 'l'.repeat(70_000))),
  ],
  'cell-too-long': [
    inRow('users', cell('givenName', 'Л'.repeat(3_000))),
    inRow('list', cell('Name', 'Л'.repeat(3_000))),
  ],
  'unreadable-text': [
    inRow('users', cell('givenName', 'Л\ufffd')),
    inRow('list', cell('Name', 'Л\ufffd')),
  ],
  'no-id': [inRow('users', cell('sourcedId', '')), inRow('classes', cell('sourcedId', ''))],
  'duplicate-id': [
    more('users', ([first]) => ({ sourcedId: first!['sourcedId']!, givenName: 'Егор' })),
    more('classes', ([first]) => ({ sourcedId: first!['sourcedId']!, title: 'Другой' })),
    more('list', ([first]) => ({ 'Student ID': first!['Student ID']!, Name: 'Егор Зайцев' })),
  ],
  'no-name': [inRow('users', nobody), inRow('list', cell('Name', ''))],
  'name-without-letters': [
    inRow('users', (row) => void (nobody(row, [], {}), (row['givenName'] = '7'))),
    inRow('list', cell('Name', '7 7')),
  ],
  'name-too-long': [
    inRow('users', cell('familyName', 'Л'.repeat(400))),
    inRow('list', (row) => void (row['Name'] += ` ${'Л'.repeat(400)}`)),
  ],
  'no-title': [inRow('classes', cell('title', ' '))],
  'title-too-long': [inRow('classes', cell('title', 'Л'.repeat(400)))],
  'no-role': [inRow('roles', cell('role', ''), roles)],
  'unknown-role': [
    ...[inRow('users', cell('role', 'wizard')), inRow('enrollments', cell('role', 'wizard'))],
    ...[inRow('roles', cell('role', 'wizard'), roles), inRow('list', cell('Role', 'wizard'))],
  ],
  'role-differs': [inRow('enrollments', cell('role', 'teacher'))],
  'unknown-status': (['users', 'classes', 'enrollments'] as const).map((kind) =>
    inRow(kind, cell('status', 'gone?')),
  ),
  'not-a-date': [
    inRow('enrollments', cell('endDate', '2027-02-30')),
    inRow('enrollments', cell('beginDate', '08/20/2026')),
  ],
  'dates-crossed': [inRow('enrollments', cell('endDate', '2026-08-19'))],
  'no-person': [
    inRow('enrollments', cell('userSourcedId', '')),
    inRow('roles', cell('userSourcedId', ''), roles),
  ],
  'no-section': [
    inRow('enrollments', cell('classSourcedId', '')),
    inRow('list', cell('Class', '')),
  ],
  'unknown-person': [more('enrollments', () => ({ userSourcedId: 'p-nobody' }))],
  'unknown-section': [more('enrollments', () => ({ classSourcedId: 'c-nowhere' }))],
  'duplicate-enrollment': [more('enrollments', () => ({ role: 'teacher' }), withoutRoles)],
  'ambiguous-name': [more('list', () => ({}), withoutIds)],
  'ambiguous-section': [ofTwins],
  'other-id-same-name': [anotherId('users'), anotherId('list')],
  'id-taken': [ofAnother],
  'id-renamed': [
    inRow('users', (row) => void Object.assign(row, { givenName: 'Егор', familyName: 'Зайцев' })),
    inRow('list', cell('Name', 'Егор Зайцев')),
  ],
  'other-section': [ofOneClass],
  'section-full': [tooMany, noneForMover, noneForMoverOfClassThatEnds],
};
