import { expect, test } from 'vitest';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { largeRoster } from '../support/large-roster.ts';
import { SECRET } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import { RosterPages } from '../support/roster-pages.ts';

const ENROLLMENTS = 250;
const LAST_CLASS = 9;

test('[T6] [T9] Apply pressed in two tabs at once, at two servers, with other ticks: one choice is done, once, and the other is told', async () => {
  await using school = await LiveSchool.open();
  const { redis, functions, records } = school.room;
  const urls = school.servers.map(({ url }) => url) as [string, string];
  const desk = new RosterPages(await school.leader());
  const looked = await desk.look(largeRoster(ENROLLMENTS));
  expect(looked).toMatchObject({ stage: 'ready', plan: { totals: { added: ENROLLMENTS } } });
  const [first, last] = [await desk.rows(looked, 0), await desk.rows(looked, LAST_CLASS)];
  const choices = [first.slice(0, 5), last.slice(0, 7)];
  const answers = await Promise.all(choices.map((one, i) => desk.choose(looked, urls[i]!, one)));
  expect(answers.toSorted()).toEqual(['WRONG_STATE', null]);
  const rows = ENROLLMENTS - choices[answers.indexOf(null)]!.length;
  expect(await desk.done()).toMatchObject({ stage: 'done', rows });
  const secrets = new Secrets(SECRET);
  const { enrollments } = await readSchoolNow(redis, records.school, { emails: [], secrets });
  const brought = enrollments.filter(({ rostered, role }) => rostered && role === 'student');
  expect(brought).toHaveLength(rows);
  expect(await desk.choose(looked, urls[0], [])).toBe('WRONG_STATE');
  const { entries } = await new AuditLog(redis, functions, records.school).page();
  expect(entries.filter(({ did }) => did === 'roster.imported')).toHaveLength(1);
});
