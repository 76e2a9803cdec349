import type { Seeded } from '@threshold/server/demo/seeded.ts';
import { type ProblemCode, rosterProblems } from '@threshold/shared/contract/roster-problem.ts';
import { type FilePlace } from './file-school.ts';
import type { Kind, RandomRoster, Row } from './random-roster.ts';
import type { RawRows } from './written-roster.ts';

/** One thing that was done to a row, and what must be said of it. */
export interface Damage {
  kind: Kind;
  row: Row;
  code: ProblemCode;
  /** Of the cell that is named; absent where the whole row is. */
  column?: string;
  value?: string;
  /** The row that it does not go together with. */
  other?: Row;
  /** Whom and which class the row was of before. */
  was: Partial<FilePlace>;
  /** The row names somebody else now: nothing is left of whom it named. */
  isAnother: boolean;
  /** The row counts all the same. */
  isKept: boolean;
}

interface Harmed {
  row: Row;
  rows: Row[];
  raw: RawRows;
  roster: RandomRoster;
  /** Whether those stay as they are: they were not harmed, and are spared from now on. */
  stay: (rows: readonly Row[]) => boolean;
  damages: readonly Damage[];
}
type Said = Partial<Pick<Damage, 'row' | 'column' | 'value' | 'other' | 'isAnother' | 'isKept'>>;
/** Does it; null where that cannot be done to that row. */
type Harm = (of: Harmed) => Said | null;

const cell =
  (column: string, value: string, more: Said = {}): Harm =>
  ({ row }) => {
    if (!(column in row)) return null;
    row[column] = value;
    return {
      column,
      ...(!/[\p{L}\p{N}]/u.test(value) || value.length > 60 ? {} : { value }),
      ...more,
    };
  };
const raw =
  (text: (cells: string[], separator: string) => string): Harm =>
  ({ raw: harmed, row, rows }) => {
    // Of two such rows one below the other the second may close the quote of the first, and then both are one sound row.
    const at = rows.indexOf(row);
    if ([at - 1, at + 1].some((next) => rows[next] && harmed.has(rows[next]))) return null;
    harmed.set(row, text);
    return {};
  };
/** A row more with the same id, further down, that says something else. */
const again =
  (otherwise: Row): Harm =>
  ({ row, rows, roster }) => {
    const other = { ...row, ...otherwise };
    rows.push(other);
    roster.spared.add(row);
    return { row: other, column: 'sourcedId', value: row['sourcedId']!, other: row, isKept: true };
  };

const shorter = raw((cells, separator) => cells.slice(1).join(separator));
const longer = raw((cells, separator) => [...cells, 'more'].join(separator));
const open = raw((cells, separator) => `"${cells.join(separator)}`);
const endless = raw((cells, separator) => [...cells, 'x'.repeat(70_000)].join(separator));
const status = cell('status', 'perhaps');
const garbled = (column: string) => cell(column, 'Luk\ufffd');
const both =
  (first: Harm, second: Harm): Harm =>
  (of) =>
    second(of) && first(of);
const inText = { isKept: true };

/** Enrolled once more, in the other role, where the file gives them both. */
const inBothRoles: Harm = ({ row, rows, roster, stay }) => {
  const { roles } = roster.tables;
  const said = roles?.filter((one) => one['userSourcedId'] === row['userSourcedId']) ?? [];
  const isGone = row['status'] === 'tobedeleted';
  if (!roles || said.length === 0 || row['role'] !== 'student' || isGone || !stay(said))
    return null;
  roles.push({ userSourcedId: row['userSourcedId']!, status: 'active', role: 'teacher' });
  const other = { ...row, role: 'teacher' };
  rows.push(other);
  roster.spared.add(row);
  return { row: other, column: 'role', value: 'teacher', other: row, isKept: true };
};

/** Only where the file says what they are: a delta may not. */
const otherRole: Harm = (of) => {
  const { users, roles } = of.roster.tables;
  const said = (roles ?? users)!.filter(
    (one) => (one['userSourcedId'] ?? one['sourcedId']) === of.row['userSourcedId'],
  );
  const role = of.row['role'] === 'teacher' ? 'student' : 'teacher';
  const isOther = said.length > 0 && said.every((one) => one['role'] !== role);
  return isOther && of.stay(said) ? cell('role', role)(of) : null;
};

/** Names somebody or something that is not there, in a class that is. */
const names =
  (column: string, value: string): Harm =>
  (of) => {
    const { classes } = of.roster.tables;
    const said = classes!.filter((one) => one['sourcedId'] === of.row['classSourcedId']);
    if (
      of.damages.some(
        (one) => one.kind === 'classes' && one.was.section === of.row['classSourcedId'],
      )
    )
      return null;
    // What is missing elsewhere is told by the plan, which knows no columns.
    return of.stay(said) ? { ...cell(column, value)(of), column: '', isAnother: true } : null;
  };

/** The family name goes on beyond what a name may be; the cell that is named is the given one. */
const longName: Harm = ({ row }) => {
  row['familyName'] += ` ${'y'.repeat(400)}`;
  return { column: 'givenName', value: row['givenName']!, isKept: true };
};

const harms: Partial<Record<Kind, [ProblemCode, Harm][]>> = {
  users: [
    ['no-id', cell('sourcedId', '')],
    ['no-name', both(cell('givenName', ' '), cell('familyName', ''))],
    ['name-without-letters', both(cell('givenName', '7'), cell('familyName', '—'))],
    ['unreadable-text', garbled('givenName')],
    ['name-too-long', longName],
    ['cell-too-long', cell('familyName', 'y'.repeat(3_000))],
    ['row-too-long', endless],
    ['unknown-role', cell('role', 'wizard')],
    ['unknown-status', status],
    ['duplicate-id', again({ givenName: 'Somebody', familyName: 'Else' })],
    ['ragged-row', shorter],
    ['ragged-row', longer],
    ['quote-open', open],
  ],
  roles: [
    ['no-person', cell('userSourcedId', '', inText)],
    ['no-role', cell('role', '', inText)],
    ['unknown-role', cell('role', 'wizard', inText)],
    ['unknown-status', cell('status', 'perhaps', inText)],
  ],
  classes: [
    ['no-id', cell('sourcedId', '')],
    ['no-title', cell('title', '\u200b')],
    ['title-too-long', cell('title', 'z'.repeat(400), inText)],
    ['unknown-status', status],
    ['duplicate-id', again({ title: 'Something else' })],
    ['ragged-row', shorter],
    ['quote-open', open],
  ],
  enrollments: [
    ['no-section', cell('classSourcedId', '')],
    ['no-person', cell('userSourcedId', '')],
    ['unknown-role', cell('role', 'wizard')],
    ['role-differs', otherRole],
    ['unknown-status', status],
    ['not-a-date', cell('beginDate', '08/20/2026')],
    ['not-a-date', cell('endDate', '2027-02-30')],
    ['dates-crossed', cell('endDate', '1999-01-01')],
    ['duplicate-enrollment', inBothRoles],
    ['unreadable-text', garbled('role')],
    ['unknown-person', names('userSourcedId', 's-nobody')],
    ['unknown-section', names('classSourcedId', 'c-nowhere')],
    ['ragged-row', shorter],
    ['ragged-row', longer],
    ['quote-open', open],
  ],
};

/** Harms some rows of a roster, each once; answers what must be said, and the rows that are to be written otherwise. */
export function harm(roster: RandomRoster, chance: Seeded): { damages: Damage[]; raw: RawRows } {
  const rawRows: RawRows = new Map();
  const damages: Damage[] = [];
  const stay = (rows: readonly Row[]) => {
    if (rows.some((row) => damages.some((one) => one.row === row))) return false;
    for (const row of rows) roster.spared.add(row);
    return true;
  };
  for (let left = chance.whole(1, 8); left > 0; left -= 1) {
    const kind = chance.pick([
      'users',
      'users',
      'roles',
      'classes',
      'enrollments',
      'enrollments',
    ] as const);
    const rows = roster.tables[kind];
    if (!rows || rows.length === 0) continue;
    const row = chance.pick(rows);
    if (roster.spared.has(row)) continue;
    const was = {
      ...(kind === 'classes' ? {} : { person: row['userSourcedId'] ?? row['sourcedId']! }),
      ...(kind === 'enrollments' && { section: row['classSourcedId']! }),
      ...(kind === 'classes' && { section: row['sourcedId']! }),
    };
    const [code, does] = chance.pick(harms[kind]!);
    const said = does({ row, rows, raw: rawRows, roster, stay, damages });
    if (!said) continue;
    roster.spared.add(row).add(said.row ?? row);
    const isKept = said.isKept ?? rosterProblems[code] === 'cell';
    damages.push({ kind, row, code, was, isAnother: false, ...said, isKept });
  }
  return { damages, raw: rawRows };
}
