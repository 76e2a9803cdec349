import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { applyPlan } from '../support/apply-plan.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { type FileSchool, laterSchool, randomSchool } from '../support/file-school.ts';
import { heldAgainst } from '../support/held-against.ts';
import { importFiles } from '../support/import-files.ts';
import { rosterOfSchool } from '../support/random-roster.ts';
import { harm } from '../support/roster-damage.ts';
import { sentFiles } from '../support/sent-files.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { writtenRoster } from '../support/written-roster.ts';

const SEEDS = ['school 0', 'school 3', 'school 13', 'school 46'];
let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

type Files = Record<string, string | Uint8Array>;
const look = (room: Classroom): Promise<SchoolNow> =>
  readSchoolNow(room.redis, room.records.school, { emails: [], secrets });
const written = async (school: FileSchool, chance: Seeded, before?: FileSchool): Promise<Files> =>
  (await writtenRoster(rosterOfSchool(school, chance, before), chance)).files;

/** The reference has no clock: when each time in a class began is told apart. */
const withoutMoments = ({ enrollments, ...school }: SchoolNow) => ({
  ...school,
  enrollments: enrollments.map(({ since: _, ...one }) => one),
});

/** What the school should be after the files, by the slow and obvious reference. */
async function meant(before: SchoolNow, files: Files): Promise<SchoolNow> {
  const read = await readUpload(sentFiles(files));
  if (!read.ok || !read.roster) throw new Error(JSON.stringify(read));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Boise' }).format(Date.now());
  const after = applyPlan(before, planRoster(read.roster, before, { kind: 'school' }, today));
  after.enrollments.sort((a, b) => a.section - b.section || a.person - b.person);
  return after;
}

/** Every key of the store but those of imports, with what it holds. */
async function everything(room: Classroom): Promise<Map<string, string>> {
  const keys = (await room.redis.keys('*')).filter((key) => !/:import(?:-of)?:/.test(key));
  const dumps = await Promise.all(keys.map((key) => room.redis.dumpBuffer(key)));
  return new Map(keys.map((key, i) => [key, dumps[i]!.toString('base64')]));
}

/** Teachers add, rename, move and take out students, and begin classes that are called as those of the files. */
async function byHand(room: Classroom, chance: Seeded, { classes }: FileSchool): Promise<void> {
  const { records, teachers, objectives } = room;
  const [teacher] = teachers as [number];
  const { title } = chance.pick(classes);
  const section = await records.addSection({ title, period: '', tracks: [1] });
  await records.enroll(section, teacher, { role: 'teacher' });
  const { students, enrollments } = await look(room);
  for (let i = 0; i < 6; i += 1) {
    const { id, name } = chance.pick(students);
    const at = enrollments.find(({ person }) => person === id)?.section;
    if (chance.chance(0.3)) await records.enroll(section, id, { role: 'student' });
    else if (at !== undefined && chance.chance(0.4))
      await records.enroll(at, id, { role: 'student', active: false });
    else if (chance.chance(0.5))
      await room.ask('students.add', teacher, { students: [{ name }] }, { in: section });
    else await room.ask('student.set', teacher, { student: id, as: { name: `${name} II` } });
    await room.ask('attempt.ready', id, { objective: objectives[0]! });
  }
}

test.each(SEEDS)(
  '[T6] %s: rosters leave the store as the reference says, over what people did by hand, and the same again leaves it so',
  async (seed) => {
    await using room = await Classroom.open({}, server);
    const chance = new Seeded(seed);
    const first = randomSchool(chance);
    for (const school of [first, laterSchool(first, chance)]) {
      await byHand(room, chance, school);
      const files = await written(school, chance);
      const before = await look(room);
      const { apply } = await importFiles(room, files);
      expect(await look(room)).toEqual(before);
      expect(await apply()).toMatchObject({ stage: 'done', leftCount: 0, full: [] });
      const after = await look(room);
      expect(withoutMoments(after)).toEqual(withoutMoments(await meant(before, files)));
      expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
      await importFiles(room, files).then((again) => again.apply());
      expect(await look(room)).toEqual(after);
    }
  },
);

test.each(SEEDS)(
  '[T6] %s: of a damaged roster nothing is written before it is applied, then what is not damaged, wholly, and the same again finds nothing',
  async (seed) => {
    await using room = await Classroom.open({}, server);
    const chance = new Seeded(seed);
    const before = randomSchool(chance);
    await importFiles(room, await written(before, chance)).then(({ apply }) => apply());
    expect(heldAgainst(await look(room), { before: null, after: before })).toEqual([]);
    const after = laterSchool(before, chance);
    const roster = rosterOfSchool(after, chance, before);
    const { damages, raw } = harm(roster, chance);
    const { files, way } = await writtenRoster(roster, chance, raw);
    const stood = await everything(room);
    const { looked, apply } = await importFiles(room, files);
    if (looked.stage !== 'ready') throw new Error(looked.stage);
    expect(looked.plan.problems.length).toBeGreaterThanOrEqual(damages.length);
    expect(await everything(room)).toEqual(stood);
    await apply();
    const about = `${JSON.stringify(damages)}\n${way}`;
    expect(heldAgainst(await look(room), { before, after, damages }), about).toEqual([]);
    expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
    const again = await importFiles(room, files);
    const totals = { added: 0, moved: 0, change: 0, archived: 0 };
    expect(again.looked, about).toMatchObject({ stage: 'ready', plan: { totals } });
  },
);
