import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import { largeRoster } from '../support/large-roster.ts';
import { sentFiles } from '../support/sent-files.ts';

const ENROLLMENTS = 10_000;

test('10,000 enrollments are read and planned in a fifth of what 50,000 may take, and how far it is is told', async () => {
  const files = sentFiles(largeRoster(ENROLLMENTS));
  const told: number[] = [];
  const before = process.cpuUsage();
  const read = await readUpload(files, (_, rows) => void told.push(rows));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  const empty = { students: [], sections: [], enrollments: [], staff: [] };
  const plan = planRoster(read.roster, empty, { kind: 'school' }, '2026-11-23');
  const { user, system } = process.cpuUsage(before);
  expect(plan.totals).toMatchObject({ added: ENROLLMENTS, skipped: 0 });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(ENROLLMENTS);
  expect((user + system) / 1_000).toBeLessThan(2_000);
}, 60_000);
