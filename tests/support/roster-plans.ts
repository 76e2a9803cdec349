import type { ImportDone } from '@threshold/shared/contract/roster-import.ts';
import type { PlannedPerson, SectionPlan } from '@threshold/shared/contract/roster.ts';

const at = { file: 'enrollments.csv', line: 2 };

/** An import that has only begun. */
export const nothingYet: ImportDone = {
  ...{ done: 0, of: 0, rows: 0, left: [], leftCount: 0, full: [], last: '' },
};

/** A plan of so many new classes with so many new students each. */
export function sectionPlan({ classes, students }: { classes: number; students: number }): {
  people: PlannedPerson[];
  sections: SectionPlan[];
  removals: SectionPlan['removals'];
} {
  const people: PlannedPerson[] = [];
  const none = { leaving: 0, of: 0, confirm: false };
  const sections = Array.from({ length: classes }, (_, c): SectionPlan => {
    const rows = Array.from({ length: students }, (_, s) => {
      const [person, name] = [`new:${c}-${s}`, `Student ${c}-${s}`];
      people.push({ id: person, person, source: `u-${c}-${s}`, name, changes: [], at });
      return { kind: 'add' as const, id: `add:${c}-${s}`, person, name, from: [], at };
    });
    const called = { title: `Class ${c}`, period: `Period ${c}`, source: `c-${c}` };
    const kept = { stay: 0, byHand: 0, held: 0, teachers: [], removals: none, changes: [] };
    return { id: `section:${c}`, section: `s${c}`, kind: 'new', rows, ...called, ...kept };
  });
  return { people, sections, removals: none };
}
