import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { largeRoster } from '../support/large-roster.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { RosterPages } from '../support/roster-pages.ts';
import { SECRET, type ServerProcess, serverProcess } from '../support/live-server.ts';
import { until } from '../support/until.ts';

const ENROLLMENTS = 600;
const CLASSES = ENROLLMENTS / 25;
const STUDENTS = ENROLLMENTS / 10;
/** Who is in the class that is on, and of those who come into it. */
const [HERE, COME] = [6, 2];
/** What the file changes: besides its people the class that is on, which takes its id of the file. */
const ROWS = ENROLLMENTS + COME + HERE + 1;

/** A district's files: many new classes, and the class that is on, whose students they give an id, and two more. */
function districtFiles(): Record<string, string> {
  const files = largeRoster(ENROLLMENTS);
  const here = Array.from({ length: HERE }, (_, i) => [`here-${i}`, `Student${i}`, 'Test']);
  const come = Array.from({ length: COME }, (_, i) => [`come-${i}`, 'Noor', `Haddad ${'xy'[i]}`]);
  const people = [...here, ...come] as [string, string, string][];
  files['classes.csv'] += 'c-on,active,,Spanish 2,org,Period 0\r\n';
  for (const [id, given, family] of people) {
    files['users.csv'] += `${id},active,,TRUE,org,student,${id},${given},${family},,\r\n`;
    files['enrollments.csv'] += `e-${id},active,,c-on,org,${id},student,false,,\r\n`;
  }
  return files;
}

test('[T6][T2][T9] a server killed amid a roster: the next one completes it, nothing twice, nothing lost, and the class that is on keeps its line', async () => {
  let doomed: ServerProcess;
  await using school = await LiveSchool.open(
    { students: HERE },
    { serve: [async (place) => (doomed = await serverProcess(place)), async () => doomed] },
  );
  const { section, room } = school;
  const { redis, keys, records } = room;
  const [objective] = room.objectives as [number];
  const teacher = await school.teacher(0);
  await teacher.watch('section', section);
  const [first, second, third] = room.students as [number, number, number];
  const ready = await room.ready(first, objective);
  const claimed = await room.ready(second, objective);
  const held = await room.ready(third, objective);
  await teacher.must('attempt.claim', section, { attempts: [claimed] });
  await room.must('attempt.hold', third, { attempt: held, why: 'needs-time' });
  const line = (at: LiveClient) =>
    at.state('section', section).open.map(({ attempt, state }) => `${attempt} ${state}`);
  const stands = [`${ready} ready`, `${claimed} claimed`, `${held} held`].toSorted();
  await until('the line stands', () => isDeepStrictEqual(line(teacher).toSorted(), stands));

  const desk = new RosterPages(await school.leader());
  const files = districtFiles();
  const looked = await desk.look(files);
  expect(looked).toMatchObject({
    stage: 'ready',
    plan: { totals: { added: ENROLLMENTS + COME, change: HERE, archived: 0, skipped: 0 } },
  });
  await desk.apply(looked);
  const imports = new RosterImports(redis, records.school);
  const stage = async () => (await imports.stage(looked.id)) as { stage: string; done: number };
  await until('some classes are done', async () => (await stage()).done >= 5);
  doomed!.kill('SIGKILL');
  await until('it has ended', () => doomed.ended());
  const cut = await stage();
  expect(cut.stage).toBe('applying');
  expect(cut.done).toBeLessThan(CLASSES);
  const pins = async () => {
    const people = Object.entries(await redis.hgetall(keys.people()));
    return new Map(people.map(([id, text]) => [id, (JSON.parse(text) as { pin?: string }).pin]));
  };
  const sealed = await pins();

  school.servers.splice(0, 2, await serverProcess(school.place));
  desk.url = school.servers[0]!.url;
  const again = await school.tab(teacher, 0);
  await again.watch('section', section);
  expect(await desk.done()).toMatchObject({
    ...{ stage: 'done', done: CLASSES + 1, of: CLASSES + 1 },
    ...{ rows: ROWS, leftCount: 0, full: [] },
  });

  // Everybody once, each where the files say, with the PIN they were made with.
  const secrets = new Secrets(SECRET);
  const now = await readSchoolNow(redis, records.school, { emails: [], secrets });
  const sourceOf = new Map(
    [...now.students, ...now.sections].map(({ id, source }) => [id, source ?? '']),
  );
  expect(now.students).toHaveLength(STUDENTS + HERE + COME);
  expect(new Set(now.students.map(({ source }) => source)).size).toBe(now.students.length);
  const enrolled = now.enrollments
    .filter(({ role }) => role === 'student')
    .map((one) => `${sourceOf.get(one.person)} in ${sourceOf.get(one.section)}`);
  expect(enrolled.toSorted()).toEqual(enrollmentsOf(files).toSorted());
  const kept = await pins();
  for (const [person, pin] of sealed) expect(kept.get(person), String(person)).toBe(pin);
  for (const { id } of now.students.filter(({ id: person }) => !room.students.includes(person)))
    expect(secrets.openPin(kept.get(String(id))!, records.school)).toMatch(/^\d{4}$/);

  // Each told once, in each class; the import noted once.
  for (const { id } of now.sections) {
    const told = (await room.feed(id)).flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'enrollment.changed' ? [event.person] : [])),
    );
    const people = now.enrollments.filter((one) => one.section === id).map(({ person }) => person);
    expect(told.toSorted(), `class ${id}`).toEqual(people.toSorted());
  }
  const { entries } = await new AuditLog(redis, room.functions, records.school).page();
  expect(entries.filter(({ did }) => did === 'roster.imported')).toMatchObject([
    { more: { classes: CLASSES + 1, rows: ROWS } },
  ]);

  // The class that was on goes on.
  const state = () => again.state('section', section);
  await until('the two have come', () => Object.keys(state().people).length === HERE + COME + 2);
  expect(line(again).toSorted()).toEqual(stands);
  const outcome = 'mastered' as const;
  const judged = { attempt: claimed, outcome, criteria: [], version: 1 };
  await again.must('attempt.assess', section, judged);
  await until('HQ has heard', async () => (await redis.hget(hqKeys.totals, 'scores')) === '1');
  expect(await checkSchool(redis, records.school)).toEqual([]);

  // The same file once more has nothing to do.
  const same = await desk.look(files);
  expect(same).toMatchObject({ stage: 'ready', plan: { totals: { added: 0, change: 0 } } });
});

/** Who is in which class as the files say it, by their ids there. */
function enrollmentsOf(files: Record<string, string>): string[] {
  const [, ...rows] = files['enrollments.csv']!.replaceAll('"', '').trim().split('\r\n');
  return rows.map((row) => {
    const cells = row.split(',');
    return `${cells[5]} in ${cells[3]}`;
  });
}
