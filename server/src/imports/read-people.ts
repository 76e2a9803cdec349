import type { RosterPlace } from '@threshold/shared/contract/roster-problem.ts';
import { rosterName } from '@threshold/shared/domain/roster-name.ts';
import { rosterRole } from '@threshold/shared/domain/roster-role.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import type { RosterPerson } from '@threshold/shared/domain/roster.ts';
import { cellProblem } from './cell-problem.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterRow, RosterRows } from './read-roster-file.ts';
import { rowStatus } from './row-status.ts';
import { saidBefore, type SaidRows } from './said-before.ts';

type Kind = RosterPerson['kind'];

/** The file's roles, where they stand apart from the people, as in OneRoster 1.2. Roles that ended or are unknown count for nothing. */
export function readRoles(rows: RosterRows<'roles'>, draft: RosterDraft): void {
  draft.problems.push(...rows.problems.map(({ cells: _, row: __, ...problem }) => problem));
  const others = new Map<string, string>();
  for (const row of rows.rows) {
    const [person, word] = [row.cell('person')!, row.cell('role')!];
    const status = rowStatus(row.cell('status'));
    if (person === '') draft.problem(row.at, { code: 'no-person', ...rows.named(row, 'person') });
    else if (word === '')
      draft.problem(row.at, { code: 'no-role', person, ...rows.named(row, 'role') });
    else if (status === null)
      draft.problem(row.at, { code: 'unknown-status', person, ...rows.named(row, 'status') });
    else if (status === 'active') {
      const role = rosterRole(word);
      if (role === null)
        draft.problem(row.at, { code: 'unknown-role', person, ...rows.named(row, 'role') });
      else if (role === 'left-out') others.set(person, others.get(person) ?? word);
      else draft.roles.set(person, (draft.roles.get(person) ?? new Set()).add(role));
    }
  }
  for (const [person, word] of others) {
    if (draft.roles.has(person)) continue;
    draft.otherPeople.add(person);
    draft.leftOut.add('role', word);
  }
}

/** The people of a file. `implied` is their role where the file holds one kind only, as School Data Sync 1 has it. */
export function readPeople(
  rows: RosterRows<'users'>,
  draft: RosterDraft,
  seen: SaidRows,
  implied?: Kind,
): void {
  // A row that is lost here needs no hold: its enrollments then name somebody unknown, and that holds them. Somebody whose id can
  // be read is known by it all the same, and waits for a name.
  const unread = new Set<RosterRow<'users'>>();
  for (const { cells: _, row, ...problem } of rows.problems) {
    const source = row?.cell('source');
    const isKnown = row && source && !cellProblem(source);
    if (isKnown) unread.add(row);
    draft.problems.push({ ...problem, ...(isKnown ? { person: source } : {}) });
  }
  for (const row of [...rows.rows, ...unread]) {
    const source = row.cell('source')!;
    const word = implied ?? row.cell('role') ?? '';
    const name: ReturnType<typeof rosterName> = unread.has(row)
      ? { name: '' }
      : rosterName({
          given: row.cell('given') ?? '',
          family: row.cell('family') ?? '',
          called: row.cell('called') ?? '',
        });
    const who = name.name === '' ? {} : { who: shownCell(name.name) };
    if (source === '') {
      draft.problem(row.at, { code: 'no-id', ...rows.named(row, 'source'), ...who });
      continue;
    }
    const about = { person: source, ...who };
    const role = word === '' ? null : rosterRole(word);
    const status = rowStatus(row.cell('status'));
    if (word !== '' && role === null) {
      draft.problem(row.at, { code: 'unknown-role', ...rows.named(row, 'role'), ...about });
      draft.withheld.push(personOf(row, source, 'student', name, false));
      continue;
    }
    if (status === null) {
      draft.problem(row.at, { code: 'unknown-status', ...rows.named(row, 'status'), ...about });
      draft.withheld.push(personOf(row, source, 'student', name, false));
      continue;
    }
    if (role === 'left-out' && !draft.roles.has(source)) {
      if (!draft.otherPeople.has(source)) draft.leftOut.add('role', word);
      draft.otherPeople.add(source);
      continue;
    }
    if (draft.otherPeople.has(source)) continue;
    if (role === 'student' || role === 'teacher')
      draft.roles.set(source, (draft.roles.get(source) ?? new Set()).add(role));
    // Whose role is told nowhere is taken for a student, until an enrollment says otherwise.
    const kind: Kind =
      draft.roles.get(source)?.has('student') === false ? 'teacher' : ((role as Kind) ?? 'student');
    const person = personOf(row, source, kind, name, status === 'active', !draft.roles.has(source));
    const differs = (other: RosterPlace) =>
      draft.problem(row.at, {
        code: 'duplicate-id',
        ...rows.named(row, 'source'),
        ...about,
        other,
      });
    if (saidBefore(seen, person, differs)) continue;
    if (name.wrong)
      draft.problem(row.at, {
        code: name.wrong,
        ...rows.named(row, row.cell('given') === undefined ? 'family' : 'given'),
        ...about,
      });
    if (name.name === '') draft.withheld.push(person);
    else draft.people.push(person);
  }
}

/** Whose role no file of people told is a teacher where they teach a class, else a student, of whom no address is kept. */
export function settleRoles(draft: RosterDraft): void {
  const teach = new Set(
    draft.enrollments.filter(({ role }) => role === 'teacher').map(({ person }) => person),
  );
  for (const person of [...draft.people, ...draft.withheld]) {
    if (draft.roles.has(person.key)) continue;
    person.kind = teach.has(person.key) ? 'teacher' : 'student';
    if (person.kind === 'student') delete person.email;
  }
}

/** `open`: it is not known yet whether this is a teacher, so the address waits for the enrollments (`settleRoles`). */
function personOf(
  row: RosterRow<'users'>,
  source: string,
  kind: Kind,
  { name, called, native, lang }: ReturnType<typeof rosterName>,
  active: boolean,
  open = false,
): RosterPerson {
  const email = kind === 'student' && !open ? null : emailOf(row);
  return {
    key: source,
    source,
    kind,
    name,
    ...(called ? { called } : {}),
    ...(native ? { native } : {}),
    ...(lang ? { lang } : {}),
    ...(email ? { email } : {}),
    active,
    at: row.at,
  };
}

/** An address, from the column for it or from a user name that is one. Kept of teachers only. */
function emailOf(row: RosterRow<'users'>): string | null {
  for (const field of ['email', 'username'] as const) {
    const text = (row.cell(field) ?? '').trim().toLowerCase();
    if (/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(text)) return text;
  }
  return null;
}
