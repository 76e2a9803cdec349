import type { ImportDone } from '@threshold/shared/contract/roster-import.ts';
import type {
  PlannedPerson,
  RosterPlan,
  SectionPlan,
} from '@threshold/shared/contract/roster-plan.ts';

const at = { file: 'enrollments.csv', line: 2 };

/** An import that has only begun. */
export const nothingYet: ImportDone = {
  ...{ done: 0, of: 0, rows: 0, left: [], leftCount: 0, full: [], last: '' },
};

/** A plan of so many new classes with so many new students each. */
export function newClasses({
  classes,
  students,
}: {
  classes: number;
  students: number;
}): RosterPlan {
  const people: PlannedPerson[] = [];
  const none = { leaving: 0, of: 0, confirm: false };
  const sections = Array.from({ length: classes }, (_, c): SectionPlan => {
    const rows = Array.from({ length: students }, (_, s) => {
      const [person, name] = [`new:${c}-${s}`, `Student ${c}-${s}`];
      people.push({ id: person, person, source: `u-${c}-${s}`, name, changes: [], at });
      const row = { kind: 'add' as const, id: `add:${c}-${s}`, person, name };
      return { ...row, from: [], changes: [], at };
    });
    const called = { title: `Class ${c}`, period: `Period ${c}`, source: `c-${c}` };
    const kept = { stay: 0, byHand: 0, held: 0, teachers: [], removals: none, changes: [] };
    return { id: `section:${c}`, section: `s${c}`, kind: 'new', rows, ...called, ...kept };
  });
  const totals = {
    stay: 0,
    added: classes * students,
    moved: 0,
    change: 0,
    archived: 0,
    skipped: 0,
  };
  return {
    ...{ format: 'oneroster-1.2', files: [], mode: 'bulk', scope: { kind: 'school' }, asks: null },
    ...{ people, sections, problems: [], leftOut: [], totals, removals: none, confirm: false },
  };
}
