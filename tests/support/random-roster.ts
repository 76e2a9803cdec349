import { isDeepStrictEqual } from 'node:util';
import type { Seeded } from '@threshold/server/demo/seeded.ts';
import type { RosterFormat, RosterMode } from '@threshold/shared/contract/roster.ts';
import { type FilePlace, type FileSchool, placeKey } from './file-school.ts';

export type Row = Record<string, string>;
export type Kind = 'users' | 'roles' | 'classes' | 'enrollments';
export const kinds: Kind[] = ['users', 'roles', 'classes', 'enrollments'];

/** The files of a school, before they are written down. */
export interface RandomRoster {
  format: RosterFormat;
  modes: Record<Kind, RosterMode>;
  tables: Partial<Record<Kind, Row[]>>;
  /** Rows that are not harmed: they say nothing of who is in a class, or stand there twice. */
  spared: Set<Row>;
}

const [BEGAN, ENDED, ENDS] = ['2001-08-20', '2002-06-11', '2099-06-11'];

/**
 * The files that say a school, in one of the formats: all of it or, where it was told `before`, perhaps only what is otherwise now. Among the rows
 * are some that say nothing of who is in which class, as such files have them.
 */
export function rosterOfSchool(
  school: FileSchool,
  chance: Seeded,
  before?: FileSchool,
): RandomRoster {
  const format = chance.pick(['oneroster-1.1', 'oneroster-1.2', 'sds-2', 'sds-2.1'] as const);
  const mayBeDelta = before !== undefined && !isDeepStrictEqual(school, before);
  const isDelta = mayBeDelta && format.startsWith('oneroster') && chance.chance(0.5);
  const modes = modesOf(isDelta, chance);
  const apart = format === 'oneroster-1.2' || format === 'sds-2.1';
  const spared = new Set<Row>();
  const people = saidPeople(school, modes.users, before);
  const tables: RandomRoster['tables'] = {
    users: people.map(({ role, ...row }) => (apart ? row : { ...row, role: role! })),
    ...(apart && {
      roles: people.map(({ sourcedId, role }) => ({
        ...{ userSourcedId: sourcedId!, status: 'active', role: role! },
      })),
    }),
    classes: saidClasses(school, modes.classes, before).map((row) => ({
      ...row,
      [format.startsWith('sds') ? 'orgSourcedId' : 'schoolSourcedId']: 'org',
    })),
    enrollments: saidPlaces(school, modes, chance, before),
  };
  const roster = { format, modes, tables, spared };
  addIdleRows(roster, school, chance);
  if (!isDelta)
    for (const rows of Object.values(tables))
      for (const row of rows)
        if (row['status'] === 'active' && chance.chance(0.5)) row['status'] = '';
  return roster;
}

function modesOf(isDelta: boolean, chance: Seeded): RandomRoster['modes'] {
  const people = isDelta ? 'delta' : 'bulk';
  const classes = isDelta && chance.chance(0.7) ? 'delta' : 'bulk';
  return { users: people, roles: people, classes, enrollments: people };
}

const byId = <T extends { id: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.id, one]));

function saidPeople(school: FileSchool, mode: RosterMode, before?: FileSchool): Row[] {
  const row = (role: string, status: string) => (one: FileSchool['students'][number]) => ({
    ...{ sourcedId: one.id, status, givenName: one.given, familyName: one.family, role },
    ...{ username: `${one.id}@school.test`, password: 'Canary-9' },
  });
  const teachers = school.teachers.map(row('teacher', 'active'));
  if (mode === 'bulk' || !before)
    return [...school.students.map(row('student', 'active')), ...teachers];
  const known = byId(before.students);
  const now = byId(school.students);
  return [
    ...school.students
      .filter(({ id, family }) => known.get(id)?.family !== family)
      .map(row('student', 'active')),
    ...before.students.filter(({ id }) => !now.has(id)).map(row('student', 'tobedeleted')),
  ];
}

function saidClasses(school: FileSchool, mode: RosterMode, before?: FileSchool): Row[] {
  const row = (status: string) => (one: FileSchool['classes'][number]) => ({
    ...{ sourcedId: one.id, status, title: one.title },
  });
  if (mode === 'bulk' || !before) return school.classes.map(row('active'));
  // A class that nobody was in is not here yet, so it is said whole.
  const were = before.classes.filter(({ id }) => before.places.some((one) => one.section === id));
  const [known, now] = [byId(were), byId(school.classes)];
  return [
    ...school.classes.filter(({ id, title }) => known.get(id)?.title !== title).map(row('active')),
    ...were.filter(({ id }) => !now.has(id)).map(row('tobedeleted')),
  ];
}

function placeRow({ person, section }: FilePlace, role: string, status: string, end = ''): Row {
  return {
    ...{ sourcedId: `e-${person}-${section}`, status, classSourcedId: section },
    ...{ userSourcedId: person, role, beginDate: BEGAN!, endDate: end },
  };
}

/** Whoever left is not said any more or, here and there, said to have left; in a delta it must be said. */
function saidPlaces(
  school: FileSchool,
  { users, classes, enrollments: mode }: RandomRoster['modes'],
  chance: Seeded,
  before?: FileSchool,
): Row[] {
  const now = new Set(school.places.map(placeKey));
  const known = new Set(before?.places.map(placeKey));
  const [people, sections] = [byId(school.students), byId(school.classes)];
  // A file that holds everybody holds nobody who is gone, so no row may name them.
  const gone = (before?.places ?? []).filter(
    (place) =>
      !now.has(placeKey(place)) &&
      (users === 'delta' || people.has(place.person)) &&
      (classes === 'delta' || sections.has(place.section)),
  );
  const left = gone
    .filter(() => mode === 'delta' || chance.chance(0.3))
    .map((place) =>
      chance.chance(0.5)
        ? placeRow(place, 'student', 'tobedeleted')
        : placeRow(place, 'student', 'active', ENDED),
    );
  const said =
    mode === 'bulk' ? school.places : school.places.filter((one) => !known.has(placeKey(one)));
  return [
    ...said.map((one) => placeRow(one, 'student', 'active', chance.pick(['', ENDS!]))),
    ...(mode === 'bulk' ? school.taught : []).map((one) => placeRow(one, 'teacher', 'active')),
    ...left,
  ];
}

/** Puts in who has another role, who is gone, who is in no class, and what was said before; wherever that stands in a file. */
function addIdleRows({ tables, spared }: RandomRoster, school: FileSchool, chance: Seeded): void {
  const add = (kind: Kind, row: Row) => {
    const rows = tables[kind]!;
    spared.add(row);
    rows.splice(chance.whole(0, rows.length), 0, row);
  };
  const person = (sourcedId: string, role: string, status: string) => {
    const row = { sourcedId, status, givenName: 'Idle', familyName: `Of ${sourcedId}` };
    add('users', { ...row, ...(tables.roles ? {} : { role }), username: '', password: '' });
    if (tables.roles) add('roles', { userSourcedId: sourcedId, status: 'active', role });
  };
  const { id: section } = chance.pick(school.classes);
  if (chance.chance(0.3)) {
    person('p-parent', 'parent', 'active');
    add('enrollments', placeRow({ person: 'p-parent', section }, 'guardian', 'active'));
  }
  if (chance.chance(0.3)) {
    person('p-gone', 'student', 'tobedeleted');
    add('enrollments', placeRow({ person: 'p-gone', section }, 'student', 'active'));
  }
  if (chance.chance(0.3)) {
    person('p-left', 'student', 'active');
    add('enrollments', placeRow({ person: 'p-left', section }, 'student', 'active', ENDED));
  }
  if (chance.chance(0.3)) person('p-nowhere', 'student', 'active');
  for (const kind of kinds) {
    const rows = tables[kind] ?? [];
    for (const row of rows.filter((one) => !spared.has(one)))
      if (chance.chance(0.05)) {
        spared.add(row);
        add(kind, { ...row });
      }
  }
}
