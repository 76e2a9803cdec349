import type { PersonRef, PlannedTeacher, PlanRow, SectionPlan } from '../contract/roster-plan.ts';
import type { RosterPlace } from '../contract/roster-problem.ts';
import { CLASS_LIMIT } from './limits.ts';
import type { Matches } from './match-people.ts';
import { removalsOf } from './plan-counts.ts';
import { planKey } from './plan-key.ts';
import type { PlanPeople } from './plan-people.ts';
import { shownCell } from './shown-cell.ts';
import type { RosterIndex } from './roster-index.ts';
import type { SectionTarget } from './roster-targets.ts';
import type { RosterEnrollment, StudentNow } from './roster.ts';

type Gone = 'inactive' | 'ended';

/** What an import does to one class: who comes, who changes, who goes and who stays. */
export function planSection(
  index: RosterIndex,
  target: SectionTarget,
  matches: Matches,
  people: PlanPeople,
): SectionPlan {
  const { key, said, now, gone } = target;
  const source = said?.source ?? now?.source;
  const members = membersOf(index, target);
  const rows = key === null || gone ? [] : (index.rows.get(key) ?? []);
  const standing = standings(index, rows, matches);
  const ref = planKey(now?.id ?? key!);
  const plan: PlanRow[] = [];
  const counts = { stay: 0, byHand: 0, held: 0 };
  const stays = ({ id }: StudentNow, at: RosterPlace | undefined) => {
    const changes = people.changesOf(id);
    if (changes.length === 0 || !at) counts.stay += 1;
    else
      plan.push({
        kind: 'change',
        id: people.idOf(id),
        person: id,
        name: people.nameOf(id),
        changes,
        at,
      });
  };
  const goes = (student: StudentNow, why: Gone | 'absent', at?: RosterPlace) => {
    const since = members.get(student.id)?.since;
    plan.push({
      kind: 'archive',
      id: `archive:${ref}:${student.id}`,
      person: student.id,
      name: student.name,
      why,
      from: index.sectionIdsOf(student.id),
      ...(since === undefined ? {} : { since }),
      ...(at ? { at } : {}),
    });
  };

  for (const [person, { is, row }] of standing) {
    const member = typeof person === 'number' ? members.get(person) : undefined;
    if (is === 'present' && member) stays(member.student, row.at);
    else if (is === 'present') plan.push(comes(index, ref, person, row.at, people));
    else if (member) goes(member.student, is, row.at);
    else index.leftOut.add(is);
  }
  for (const { student, rostered } of members.values()) {
    if (standing.has(student.id)) continue;
    const named = student.source === undefined ? undefined : index.people.get(student.source);
    const mayGo = rostered && (gone || (key !== null && index.roster.mode === 'bulk'));
    const isMissing = mayGo && !index.placeless.has(student.id);
    if (named?.active === false) goes(student, 'inactive', named.at);
    else if (gone && isMissing) goes(student, said ? 'inactive' : 'absent', said?.at);
    else if (!gone && isMissing && !index.isHeld(key!, student)) goes(student, 'absent');
    else {
      if (mayGo) counts.held += 1;
      else if (!rostered && (gone || index.roster.mode === 'bulk')) counts.byHand += 1;
      stays(student, named?.at);
    }
  }
  const after = (field: 'title' | 'period') =>
    target.changes.find((change) => change.field === field)?.after;
  // A file that holds no class at all says nothing of any; and a class in which somebody stays is not at its end.
  const isTold = said !== undefined || index.roster.sections.length > 0;
  const ends = gone && isTold && counts.stay === 0 && plan.every(({ kind }) => kind === 'archive');
  const kept = withinLimit(index, plan, members.size, target);
  return {
    id: `section:${ref}`,
    section: now?.id ?? key!,
    ...(source === undefined ? {} : { source }),
    title: after('title') ?? now?.title ?? said!.title,
    period: after('period') ?? now?.period ?? said!.period,
    kind: ends ? 'gone' : now ? 'known' : 'new',
    changes: gone ? [] : target.changes,
    rows: kept,
    ...counts,
    teachers: teachersOf(index, ref, rows, now?.id),
    removals: removalsOf(kept.filter(({ kind }) => kind === 'archive').length, members.size),
  };
}

function membersOf(index: RosterIndex, { now }: SectionTarget) {
  const members = new Map<number, { student: StudentNow; rostered: boolean; since?: number }>();
  for (const { role, person, rostered, since } of (now && index.membersOf.get(now.id)) ?? []) {
    const student = role === 'student' ? index.studentsById.get(person) : undefined;
    if (student) members.set(person, { student, rostered, ...(since !== undefined && { since }) });
  }
  return members;
}

/** How each student stands in the class by all their rows: somebody who left and came back is there. */
function standings(index: RosterIndex, rows: RosterEnrollment[], matches: Matches) {
  const standing = new Map<PersonRef, { is: 'present' | Gone; row: RosterEnrollment }>();
  for (const row of rows) {
    const person = row.role === 'student' ? matches.get(row.person) : undefined;
    if (person === undefined || standing.get(person)?.is === 'present') continue;
    standing.set(person, { is: index.standing(row), row });
  }
  return standing;
}

function comes(
  index: RosterIndex,
  section: string,
  person: PersonRef,
  at: RosterPlace,
  people: PlanPeople,
): PlanRow {
  return {
    kind: 'add',
    id: `add:${section}:${planKey(person)}`,
    person,
    name: people.nameOf(person),
    from: typeof person === 'number' ? index.sectionIdsOf(person) : [],
    changes: people.changesOf(person),
    at,
  };
}

/** A class holds so many and no more; whom the limit leaves out is told, and stays where they are. */
function withinLimit(
  index: RosterIndex,
  rows: PlanRow[],
  members: number,
  { key }: SectionTarget,
): PlanRow[] {
  let size = members - rows.filter(({ kind }) => kind === 'archive').length;
  return rows.filter((row) => {
    if (row.kind !== 'add') return true;
    size += 1;
    if (size <= CLASS_LIMIT) return true;
    if (typeof row.person === 'number') index.placeless.add(row.person);
    index.problem(row.at, {
      code: 'section-full',
      who: shownCell(row.name),
      section: key!,
      person: String(row.person),
    });
    return false;
  });
}

function teachersOf(
  index: RosterIndex,
  section: string,
  rows: RosterEnrollment[],
  now: number | undefined,
): PlannedTeacher[] {
  const here = new Set(
    ((now !== undefined && index.membersOf.get(now)) || [])
      .filter(({ role }) => role === 'teacher')
      .map(({ person }) => person),
  );
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (row.role !== 'teacher' || index.standing(row) !== 'present') return [];
    const teacher = index.people.get(row.person);
    if (!teacher || seen.has(row.person)) return [];
    seen.add(row.person);
    const person = teacher.email === undefined ? undefined : index.staff.get(teacher.email);
    return [
      {
        id: `teach:${section}:${planKey(row.person)}`,
        name: teacher.name,
        ...(person === undefined ? {} : { person }),
        here: person !== undefined && here.has(person),
        at: row.at,
      },
    ];
  });
}
