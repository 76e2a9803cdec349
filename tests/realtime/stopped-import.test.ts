import { expect, test } from 'vitest';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { largeRoster } from '../support/large-roster.ts';
import { SECRET } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import { RosterPages } from '../support/roster-pages.ts';
import { until } from '../support/until.ts';

const ENROLLMENTS = 750;
const CLASSES = ENROLLMENTS / 25;
const STUDENTS = ENROLLMENTS / 10;

test('[T6] [T9] stopped amid a roster over HTTP: whole classes stand, its other students are in none; going on completes it, with nobody twice', async () => {
  await using school = await LiveSchool.open();
  const { redis, records } = school.room;
  const desk = new RosterPages(await school.leader());
  const secrets = new Secrets(SECRET);
  const here = await readSchoolNow(redis, records.school, { emails: [], secrets });
  const [people, sections] = [here.students, here.sections].map(
    (those) => new Set(those.map(({ id }) => id)),
  ) as [Set<number>, Set<number>];
  /** The file's ids of who came, with how many classes each is in; and how many are in each class that came. */
  const stands = async () => {
    const now = await readSchoolNow(redis, records.school, { emails: [], secrets });
    const came = now.students.filter(({ id }) => !people.has(id));
    const count = (key: 'person' | 'section', id: number) =>
      now.enrollments.filter((one) => one.role === 'student' && one[key] === id).length;
    return {
      sources: came.map(({ source }) => source),
      inClasses: came.map(({ id }) => count('person', id)),
      sizes: now.sections
        .filter(({ id }) => !sections.has(id))
        .map(({ id }) => count('section', id)),
    };
  };
  const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

  const looked = await desk.look(largeRoster(ENROLLMENTS));
  expect(looked).toMatchObject({ stage: 'ready', plan: { totals: { added: ENROLLMENTS } } });
  await desk.apply(looked);
  const imports = new RosterImports(redis, records.school);
  await until('some classes are done', async () => {
    const now = await imports.stage(looked.id);
    return now?.stage === 'applying' && now.done >= 3;
  });
  await desk.stop(looked);
  const stopped = await desk.done();
  if (stopped.stage !== 'stopped') throw new Error(`it is ${stopped.stage}`);
  expect(stopped).toMatchObject({ of: CLASSES, rows: stopped.done * 25, leftCount: 0 });
  expect(stopped.done).toBeGreaterThanOrEqual(3);
  expect(stopped.done).toBeLessThan(CLASSES);
  const amid = await stands();
  expect(amid.sizes).toEqual(Array.from({ length: stopped.done }, () => 25));
  // All its students are made first; as long as no class has them, nobody finds them.
  expect(new Set(amid.sources).size).toBe(STUDENTS);
  expect(amid.sources).toHaveLength(STUDENTS);
  expect(total(amid.inClasses)).toBe(stopped.done * 25);
  expect(amid.inClasses.filter((count) => count === 0).length).toBeGreaterThan(0);

  const job = `${hqKeys.jobs}:imports:school-${records.school}`;
  await until('the job has ended', async () => (await redis.exists(job)) === 0);
  await desk.apply(stopped);
  expect(await desk.done()).toMatchObject({
    ...{ stage: 'done', done: CLASSES, of: CLASSES, rows: ENROLLMENTS, leftCount: 0 },
  });
  const whole = await stands();
  expect(whole.sources.toSorted()).toEqual(amid.sources.toSorted());
  expect(whole.inClasses).toEqual(Array.from({ length: STUDENTS }, () => 10));
  expect(whole.sizes).toEqual(Array.from({ length: CLASSES }, () => 25));
  const audit = new AuditLog(redis, school.room.functions, records.school);
  const told = (await audit.page()).entries.filter(({ did }) => did === 'roster.imported');
  expect(told.map(({ more }) => more)).toMatchObject([
    { classes: CLASSES, rows: ENROLLMENTS },
    { classes: stopped.done, rows: stopped.done * 25 },
  ]);
  // The same file again finds nothing to do.
  expect(await desk.look(largeRoster(ENROLLMENTS))).toMatchObject({
    ...{ stage: 'ready', plan: { totals: { added: 0, change: 0, archived: 0, skipped: 0 } } },
  });
});
