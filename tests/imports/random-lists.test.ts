import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { Roster, SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { randomList } from '../support/random-list.ts';
import { sentFiles } from '../support/sent-files.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => `list ${i}`);
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };
const plan = (roster: Roster, now: SchoolNow) =>
  planRoster(roster, now, { kind: 'school' }, '2026-11-23');

async function read(text: string, columns: string[]): Promise<Roster> {
  const answer = await readUpload(sentFiles({ 'list.csv': text }));
  if (!answer.ok || !answer.table) throw new Error(JSON.stringify(answer).slice(0, 400));
  expect(answer.table.guess).toEqual(columns);
  const roster = rosterOfTable(answer.table, answer.table.guess);
  if ('code' in roster) throw new Error(roster.code);
  return roster;
}

function enrolled({ students, sections, enrollments }: SchoolNow): Set<string> {
  const name = new Map(students.map((one) => [one.id, one.name]));
  const title = new Map(sections.map((one) => [one.id, one.title]));
  return new Set(
    enrollments.map(({ person, section }) => `${name.get(person)} in ${title.get(section)}`),
  );
}

test.each(SEEDS)(
  '[T6] %s: a row that ends before a needed cell, or goes on after the last, is named; rows that only lack optional cells are read; nobody goes by it',
  async (seed) => {
    const list = randomList(seed);
    const roster = await read(list.text, list.columns);
    const first = plan(roster, empty);
    expect(new Map(first.problems.map(({ line, code }) => [line, code]))).toEqual(list.harmed);
    expect(first.totals.skipped).toBe(list.harmed.size);
    expect(roster.files[0]!.rows + first.totals.skipped).toBe(list.rows);
    const after = applyPlan(empty, first);
    expect(enrolled(after)).toEqual(list.whole);
    expect(hasChanges(plan(roster, after))).toBe(false);

    const clean = await read(list.clean, list.columns);
    const whole = applyPlan(empty, plan(clean, empty));
    expect(enrolled(whole)).toEqual(list.meant);
    expect(plan(roster, whole).totals.archived).toBe(0);

    // Begun by hand: beside the list's own they are not meant, and of two without it nobody knows which is.
    const twins = whole.sections.map((section, i) => ({ ...section, id: 900 + i }));
    const beside = { ...whole, sections: [...whole.sections, ...twins] };
    expect(hasChanges(plan(clean, beside))).toBe(false);
    const two = [...twins, ...twins.map(({ id, ...twin }) => ({ ...twin, id: id + 50 }))];
    const neither = plan(clean, { ...empty, sections: two });
    expect([hasChanges(neither), neither.totals.skipped]).toEqual([false, list.rows]);
  },
);
