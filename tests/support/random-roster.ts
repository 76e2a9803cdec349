import { Seeded } from '@threshold/server/demo/seeded.ts';
import type { RosterFormat } from '@threshold/shared/contract/roster.ts';
import type { ProblemCode } from '@threshold/shared/contract/roster-problem.ts';

type Row = Record<string, string>;
type Kind = 'users' | 'classes' | 'enrollments' | 'roles';

/** A made-up school as files say it. */
export interface RandomRoster {
  format: RosterFormat;
  tables: Partial<Record<Kind, Row[]>>;
  /** What ends a line and separates cells. */
  end: string;
  separator: string;
}

/** One thing that was done to the files, and what must be said of it: one of these codes, at that row. */
export interface Damage {
  kind: Kind;
  row: number;
  codes: ProblemCode[];
}

const given = [
  'Amara',
  'Chloë',
  'Lukas',
  'Kaʻiulani',
  '欣怡',
  'مريم',
  'Jean-Luc',
  'Ravi',
  '=SUM(A1)',
  'O’Neil "Bo"',
  'D, Jr.',
];
const family = [
  'Okafor',
  'Whitehorse',
  'Björk',
  'van der Berg',
  '李',
  'السيد',
  'Ng',
  'St. Clair',
  'Núñez',
];

/** Students in classes, with a teacher here and there; the same seed makes the same school. */
export function randomRoster(seed: string): RandomRoster {
  const chance = new Seeded(seed);
  const format = chance.pick(['oneroster-1.1', 'oneroster-1.2', 'sds-2', 'sds-2.1'] as const);
  const apart = format === 'oneroster-1.2' || format === 'sds-2.1';
  const students = chance.whole(1, 40);
  const classes = chance.whole(1, 6);
  const people = Array.from({ length: students + 2 }, (_, i) => ({
    sourcedId: `${i < students ? 's' : 't'}-${i}`,
    givenName: chance.pick(given),
    familyName: `${chance.pick(family)} ${String.fromCodePoint(97 + (i % 26))}${'z'.repeat(i / 26)}`,
    role: i < students ? 'student' : 'teacher',
    username: `user${i}@school.test`,
    password: 'Canary-9',
  }));
  const enrollments = people.flatMap(({ sourcedId, role }, i) =>
    Array.from({ length: classes }, (_, c) => c)
      .filter((c) => c === i % classes || chance.chance(0.3))
      .map((c) => ({ classSourcedId: `c-${c}`, userSourcedId: sourcedId, role })),
  );
  return {
    format,
    end: chance.pick(['\n', '\r\n', '\r']),
    separator: chance.pick([',', ';', '\t', '|']),
    tables: {
      users: people.map(({ role, ...person }) => (apart ? person : { ...person, role })),
      ...(apart && {
        roles: people.map(({ sourcedId, role }) => ({ userSourcedId: sourcedId, role })),
      }),
      classes: Array.from({ length: classes }, (_, c) => ({
        sourcedId: `c-${c}`,
        title: `Class ${String.fromCodePoint(65 + c)}`,
        [format.startsWith('sds') ? 'orgSourcedId' : 'schoolSourcedId']: 'org',
        last: 'x',
      })),
      enrollments: enrollments.map((row) =>
        format.startsWith('sds') ? row : { ...row, beginDate: '2026-08-20', endDate: '' },
      ),
    },
  };
}

/** The files as text; `raw` are rows that are written as they are, by table and place. */
export function writtenRoster(
  { format, tables, end, separator }: RandomRoster,
  raw: Map<string, string> = new Map(),
): Record<string, string> {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: string[]) => cells.map(quoted).join(separator);
  const files = Object.entries(tables).map(([kind, rows]) => [
    `${kind}.csv`,
    [
      line(Object.keys(rows[0]!)),
      ...rows.map((row, i) => raw.get(`${kind} ${i}`) ?? line(Object.values(row))),
    ].join(end),
  ]);
  if (format.startsWith('oneroster')) {
    const said = Object.keys(tables).map((kind) => `file.${kind},bulk`);
    const version = `oneroster.version,${format.slice(-3)}`;
    files.push(['manifest.csv', ['propertyName,value', version, ...said].join('\n')]);
  }
  return Object.fromEntries(files) as Record<string, string>;
}

type Harm = (row: Row, raw: (text: string) => void, roster: RandomRoster) => ProblemCode[];

const bare = (row: Row, { separator }: RandomRoster) =>
  Object.values(row).map((cell) => cell.replaceAll('"', '').replaceAll(separator, ' '));

const harms: Record<'users' | 'classes' | 'enrollments', Harm[]> = {
  users: [
    (row) => ((row['sourcedId'] = ''), ['no-id']),
    (row) => ((row['givenName'] = row['familyName'] = ' '), ['no-name']),
    (row) => ((row['givenName'] = '7'), (row['familyName'] = '—'), ['name-without-letters']),
    (row) => ((row['givenName'] = 'Luk\ufffd'), ['unreadable-text']),
    (row) => ((row['givenName'] = 'x'.repeat(400)), ['name-too-long']),
    (row, raw, roster) => (raw(bare(row, roster).slice(1).join(roster.separator)), ['ragged-row']),
    (row, raw, roster) => (
      raw([...bare(row, roster), 'more'].join(roster.separator)),
      ['ragged-row']
    ),
    (row, raw, roster) => (raw(`"${bare(row, roster).join(roster.separator)}`), ['quote-open']),
  ],
  classes: [
    (row) => ((row['sourcedId'] = ''), ['no-id']),
    (row) => ((row['title'] = '\u200b'), ['no-title']),
    (row, raw, roster) => (raw(bare(row, roster).slice(1).join(roster.separator)), ['ragged-row']),
  ],
  enrollments: [
    (row) => ((row['classSourcedId'] = ''), ['no-section']),
    (row) => ((row['userSourcedId'] = ''), ['no-person']),
    (row) => ((row['role'] = 'wizard'), ['unknown-role']),
    (row) => ((row['role'] = row['role'] === 'teacher' ? 'student' : 'teacher'), ['role-differs']),
    (row) => ((row['userSourcedId'] = 's-nobody'), ['unknown-person', 'unknown-section']),
    (row) => ((row['classSourcedId'] = 'c-nowhere'), ['unknown-section']),
    (row, raw, roster) => (raw(bare(row, roster).slice(1).join(roster.separator)), ['ragged-row']),
    (row, raw, roster) => (raw(`"${bare(row, roster).join(roster.separator)}`), ['quote-open']),
    (row) =>
      row['beginDate'] === undefined
        ? ((row['role'] = 'juggler'), ['unknown-role'])
        : ((row['beginDate'] = '08/20/2026'), ['not-a-date']),
  ],
};

/** The roster with some rows harmed, each once, and what must be said of each. */
export function damaged(
  roster: RandomRoster,
  seed: string,
): { files: Record<string, string>; damages: Damage[] } {
  const chance = new Seeded(seed);
  const harmed = structuredClone(roster);
  const raw = new Map<string, string>();
  const damages: Damage[] = [];
  const count = chance.whole(1, 6);
  for (let i = 0; i < count; i += 1) {
    const kind = chance.pick(['users', 'users', 'classes', 'enrollments', 'enrollments'] as const);
    const rows = harmed.tables[kind]!;
    const row = chance.whole(0, rows.length - 1);
    if (damages.some((one) => one.kind === kind && Math.abs(one.row - row) < 2)) continue;
    const codes = chance.pick(harms[kind])(
      rows[row]!,
      (text) => raw.set(`${kind} ${row}`, text),
      roster,
    );
    damages.push({ kind, row, codes });
  }
  return { files: writtenRoster(harmed, raw), damages };
}
