import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { importFiles } from '../support/import-files.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const classes = ['Art', 'Music', 'Dance'];
/** Which class each student is in, by their id in the list. */
type Placed = Map<string, string>;

/** A OneRoster upload of three classes. */
function files(placed: Placed): Record<string, string> {
  const lines = (heading: string, rows: string[]) => [heading, ...rows].join('\n');
  return {
    'manifest.csv': lines('propertyName,value', [
      ...['oneroster.version,1.1', 'file.users,bulk', 'file.classes,bulk', 'file.enrollments,bulk'],
    ]),
    'users.csv': lines(
      'sourcedId,status,role,givenName,familyName',
      [...placed.keys()].map((id) => `${id},,student,Child,${id.toUpperCase()}`),
    ),
    'classes.csv': lines(
      'sourcedId,status,title',
      classes.map((title) => `${title.toLowerCase()},,${title}`),
    ),
    'enrollments.csv': lines(
      'classSourcedId,userSourcedId,role,status',
      [...placed].map(([id, title]) => `${title.toLowerCase()},${id},student,`),
    ),
  };
}

async function inStore(room: Classroom): Promise<Placed> {
  const { students, sections, enrollments } = await readSchoolNow(room.redis, room.records.school, {
    ...{ emails: [], secrets },
  });
  const title = new Map(sections.map((one) => [one.id, one.title]));
  const source = new Map(students.map((one) => [one.id, one.source]));
  const own = enrollments.filter(({ person }) => source.get(person));
  expect(new Set(own.map(({ person }) => person)).size).toBe(own.length);
  return new Map(own.map(({ person, section }) => [source.get(person)!, title.get(section)!]));
}

const asText = (placed: Placed) => [...placed].map((one) => one.join(' ')).toSorted();

test('[T6] [S3] classes that are full swap students, two by two and in a ring, and each arrives', async () => {
  await using room = await Classroom.open({}, server);
  let placed: Placed = new Map(
    Array.from({ length: classes.length * CLASS_LIMIT }, (_, i) => [
      `s${i}`,
      classes[i % classes.length]!,
    ]),
  );
  const bring = async () => {
    const { apply } = await importFiles(room, files(placed));
    const applied = await apply();
    expect(applied).toMatchObject({ stage: 'done', leftCount: 0, full: [] });
    expect(asText(await inStore(room))).toEqual(asText(placed));
    return applied;
  };
  await bring();
  for (const seed of ['two', 'three', 'many', 'again']) {
    const chance = new Seeded(`full classes ${seed}`);
    const ids = [...placed.keys()];
    const movers = Array.from({ length: chance.whole(2, 20) }, () => chance.pick(ids));
    // Places are handed round, so each class keeps its number.
    const before = [...new Set(movers)];
    const places = before.map((id) => placed.get(id)!);
    const next = new Map(placed);
    for (const [i, id] of before.entries()) next.set(id, places[(i + 1) % places.length]!);
    const moves = before.filter((id) => next.get(id) !== placed.get(id)).length;
    placed = next;
    expect(await bring()).toMatchObject({
      counts: { added: moves, changed: 0, removed: moves },
      rows: moves,
    });
  }
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});
