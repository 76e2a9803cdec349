import type { Seeded } from '@threshold/server/demo/seeded.ts';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';

type Row = Record<string, string>;
export type Kind = 'users' | 'roles' | 'classes' | 'enrollments' | 'list';
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
export type Harm = (row: Row, rows: Row[], tables: Tables) => string | undefined;
export type Seed = (chance: Seeded) => Harmed;

/** None is another with a mark on it: names are compared without. */
const letters = 'абвгдежзиклмнопрстуфхцчшщъ';
const given = ['Амара', 'Лукас', 'Ольга', 'Никита', 'Вера'];

export function school(chance: Seeded, students = chance.whole(4, 20)): Tables {
  const people = Array.from({ length: students + 1 }, (_, i) => ({
    sourcedId: `p-${i}`,
    status: '',
    role: i === 0 ? 'teacher' : 'student',
    givenName: chance.pick(given),
    familyName: `Иванова ${letters[i % letters.length]}${'я'.repeat(i / letters.length)}`,
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

export function written(tables: Tables, raw?: { kind: Kind; at: number; text: string }) {
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
export const inRow =
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
export const more =
  (kind: Kind, row: (rows: Row[]) => Row, make = kind === 'list' ? list : school): Seed =>
  (chance) => {
    const tables = make(chance);
    const clean = written(tables);
    const rows = tables[kind]!;
    rows.push({ ...rows.at(-1)!, ...row(rows) });
    return { files: written(tables), clean, at: { file: `${kind}.csv`, line: rows.length + 1 } };
  };

export const roles = (chance: Seeded): Tables => {
  const tables = school(chance);
  const said = tables.users!.map(({ sourcedId, role }) => ({
    userSourcedId: sourcedId!,
    role: role!,
  }));
  for (const row of tables.users!) delete row['role'];
  return { ...tables, roles: said };
};
/** In which only enrollments say who is what. */
export const withoutRoles = (chance: Seeded): Tables => {
  const { roles: _, ...tables } = roles(chance);
  return tables;
};
export const withoutIds = (chance: Seeded): Tables => ({
  list: list(chance).list!.map(({ 'Student ID': _, ...row }) => row),
});
