import type { RosterPlace } from '@threshold/shared/contract/roster-problem.ts';
import { cleanName } from '@threshold/shared/domain/clean-name.ts';
import { periodBeside } from '@threshold/shared/domain/period-beside.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import { MAX_NAME } from '@threshold/shared/domain/typed-names.ts';
import type { RosterSection } from '@threshold/shared/domain/roster.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterRows } from './read-roster-file.ts';
import { rowStatus } from './row-status.ts';
import { saidBefore, type SaidRows } from './said-before.ts';

/** The classes of a file. */
export function readSections(rows: RosterRows<'classes'>, draft: RosterDraft): void {
  for (const { cells: _, row: __, ...problem } of rows.problems) {
    draft.problems.push(problem);
    // Any class of the school may be the one that stood there; its enrollments would hold it, but it need not have any.
    draft.holds.push({});
  }
  const seen: SaidRows = new Map();
  for (const row of rows.rows) {
    const source = row.cell('source')!;
    const title = cleanName(row.cell('title') ?? '');
    const period = periodBeside({ title, period: cleanName(row.cell('period') ?? '') });
    const org = row.cell('org');
    if (source === '') {
      draft.problem(row.at, {
        code: 'no-id',
        ...rows.named(row, 'source'),
        ...(title === '' ? {} : { who: shownCell(title) }),
      });
      draft.holds.push({});
      continue;
    }
    const about = { section: source };
    const status = rowStatus(row.cell('status'));
    const section: RosterSection = {
      key: source,
      source,
      title: cut(title),
      period: cut(period),
      ...(org ? { org } : {}),
      active: status === 'active',
      at: row.at,
    };
    const differs = (other: RosterPlace) =>
      draft.problem(row.at, {
        code: 'duplicate-id',
        ...rows.named(row, 'source'),
        ...about,
        other,
      });
    if (saidBefore(seen, section, differs)) continue;
    if (status === null)
      draft.problem(row.at, { code: 'unknown-status', ...rows.named(row, 'status'), ...about });
    else if (title === '')
      draft.problem(row.at, { code: 'no-title', ...rows.named(row, 'title'), ...about });
    else {
      if (title.length > MAX_NAME)
        draft.problem(row.at, { code: 'title-too-long', ...rows.named(row, 'title'), ...about });
      draft.sections.push(section);
      continue;
    }
    draft.withheldSections.push(section);
  }
}

function cut(text: string): string {
  return text.length <= MAX_NAME ? text : text.slice(0, MAX_NAME).toWellFormed().trim();
}
