import type { Roster } from '@threshold/shared/domain/roster.ts';
import { readEnrollments } from './read-enrollments.ts';
import { readPeople, readRoles, settleRoles } from './read-people.ts';
import { readRosterFile, type RosterRows } from './read-roster-file.ts';
import { readSections } from './read-sections.ts';
import type { ReadProgress } from './read-progress.ts';
import type { RecognisedRoster, RosterPart } from './recognise-roster.ts';
import { RosterDraft } from './roster-draft.ts';
import type { SaidRows } from './said-before.ts';
import { StoppedReading } from './stopped-reading.ts';

/** The files in the order in which one must know of the other. */
const order: RosterPart['kind'][] = ['orgs', 'roles', 'users', 'classes', 'enrollments'];

/** What the files of a roster say together, each unpacked and read in its turn and let go. */
export async function readRoster(
  { format, parts }: RecognisedRoster,
  progress: ReadProgress,
): Promise<Roster> {
  const draft = new RosterDraft();
  const seen: SaidRows = new Map();
  let before = 0;
  for (const kind of order) {
    for (const { file, implied } of parts.filter((part) => part.kind === kind)) {
      const rows = await readRosterFile(kind, await file.bytes(), file.name, (count) =>
        progress(kind, before + count),
      );
      before += rows.rows.length;
      draft.files.push({ file: kind, rows: rows.rows.length, encoding: rows.encoding });
      if (kind === 'orgs') readOrgs(rows as RosterRows<'orgs'>, draft);
      else if (kind === 'roles') readRoles(rows as RosterRows<'roles'>, draft);
      else if (kind === 'users') readPeople(rows as RosterRows<'users'>, draft, seen, implied);
      else if (kind === 'classes') readSections(rows as RosterRows<'classes'>, draft);
      else readEnrollments(rows as RosterRows<'enrollments'>, draft, implied);
    }
  }
  settleRoles(draft);
  const bulk = (kind: RosterPart['kind']) =>
    parts.some((part) => part.kind === kind && part.mode === 'bulk');
  if (draft.people.length + draft.sections.length + draft.enrollments.length === 0)
    if (draft.problems.length === 0 && draft.leftOut.list.length === 0)
      throw new StoppedReading('empty', { format });
  const { people, withheld, sections, withheldSections, enrollments } = draft;
  return {
    format,
    files: draft.files,
    mode: bulk('enrollments') ? 'bulk' : 'delta',
    whole: { people: bulk('users'), sections: bulk('classes') },
    orgs: draft.orgs,
    people,
    withheld,
    sections,
    withheldSections,
    enrollments,
    problems: draft.problems,
    leftOut: draft.leftOut.list,
    holds: draft.holds,
  };
}

function readOrgs(rows: RosterRows<'orgs'>, draft: RosterDraft): void {
  for (const row of rows.rows) {
    const [source, name] = [row.cell('source')!, row.cell('name') ?? ''];
    if (source !== '') draft.orgs.push({ source, name });
  }
}
