import { rosterDate } from '@threshold/shared/domain/roster-date.ts';
import { rosterRole } from '@threshold/shared/domain/roster-role.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import type { RosterEnrollment } from '@threshold/shared/domain/roster.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterRow, RosterRows } from './read-roster-file.ts';
import { rowStatus } from './row-status.ts';

type Rows = RosterRows<'enrollments'>;
type Role = RosterEnrollment['role'];

/**
 * Who is in which class. `implied` is the role where the file holds one only. Everybody must have been read before. Whether the
 * people and classes they name are anywhere is told by the plan, which knows the school too.
 */
export function readEnrollments(rows: Rows, draft: RosterDraft, implied?: Role): void {
  const people = new Map(
    [...draft.people, ...draft.withheld].map(({ key, name }) => [key, shownCell(name)]),
  );
  const aboutWhom = (person: string | undefined, section: string | undefined) => ({
    ...(person ? { person } : {}),
    ...(section ? { section } : {}),
  });
  const named = (person: string | undefined) => {
    const who = people.get(person ?? '');
    return who ? { who } : {};
  };
  const sections = new Set([...draft.sections, ...draft.withheldSections].map(({ key }) => key));
  for (const { cells, row: _, ...problem } of rows.problems) {
    const [person, section] = [
      cells.find((cell) => people.has(cell)),
      cells.find((cell) => sections.has(cell)),
    ];
    const about = aboutWhom(person, section);
    draft.problems.push({ ...problem, ...about, ...named(person) });
    draft.holds.push(about);
  }
  const seen = new Map<string, { role: Role; at: RosterEnrollment['at'] }>();
  for (const row of rows.rows) {
    const [person, section] = [row.cell('person')!, row.cell('section')!];
    const about = aboutWhom(person, section);
    const wrong = (code: Parameters<RosterDraft['problem']>[1]) => {
      draft.problem(row.at, { ...code, ...about, ...named(person) });
      draft.holds.push(about);
    };
    if (section === '') {
      wrong({ code: 'no-section', ...rows.named(row, 'section') });
      continue;
    }
    if (person === '') {
      wrong({ code: 'no-person', ...rows.named(row, 'person') });
      continue;
    }
    if (draft.otherPeople.has(person)) continue;
    const role = roleOf(row, rows, draft, implied);
    if (typeof role === 'object') {
      if (role) wrong(role);
      continue;
    }
    const status = rowStatus(row.cell('status'));
    if (status === null) {
      wrong({ code: 'unknown-status', ...rows.named(row, 'status') });
      continue;
    }
    const [from, until] = [rosterDate(row.cell('from') ?? ''), rosterDate(row.cell('until') ?? '')];
    if (from === null || until === null) {
      wrong({ code: 'not-a-date', ...rows.named(row, from === null ? 'from' : 'until') });
      continue;
    }
    if (from && until && until < from) {
      wrong({ code: 'dates-crossed', ...rows.named(row, 'until') });
      continue;
    }
    const pair = JSON.stringify([section, person]);
    const before = seen.get(pair);
    if (before && before.role !== role) {
      wrong({ code: 'duplicate-enrollment', ...rows.named(row, 'role'), other: before.at });
      continue;
    }
    seen.set(pair, { role, at: row.at });
    draft.enrollments.push({
      person,
      section,
      role,
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      active: status === 'active',
      at: row.at,
    });
  }
}

/** The row's role; a problem where it has none that fits; null where it is one of those that are left out. */
function roleOf(
  row: RosterRow<'enrollments'>,
  rows: Rows,
  draft: RosterDraft,
  implied?: Role,
): Role | Parameters<RosterDraft['problem']>[1] | null {
  const known = draft.roles.get(row.cell('person')!);
  const word = implied ?? row.cell('role') ?? '';
  if (word === '') {
    if (known?.size === 1) return [...known][0]!;
    return { code: 'no-role', ...rows.named(row, 'role') };
  }
  const role = rosterRole(word);
  if (role === null) return { code: 'unknown-role', ...rows.named(row, 'role') };
  if (role === 'left-out') {
    draft.leftOut.add('role', word);
    return null;
  }
  // A roster that calls somebody a student in one place and a teacher in another may be wrong in either.
  if (known && !known.has(role)) return { code: 'role-differs', ...rows.named(row, 'role') };
  return role;
}
