import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Seeded } from '@threshold/server/demo/seeded.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { cutOff } from '../support/cut-off.ts';
import { laterSchool, randomSchool } from '../support/file-school.ts';
import { heldAgainst } from '../support/held-against.ts';
import { importFiles } from '../support/import-files.ts';
import { rosterOfSchool } from '../support/random-roster.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { writtenRoster } from '../support/written-roster.ts';

const SEEDS = Array.from({ length: 8 }, (_, i) => `cut ${i}`);
/** Of those, in which the import was cut off before it was done. */
let cuts = 0;
let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const look = (room: Classroom): Promise<SchoolNow> =>
  readSchoolNow(room.redis, room.records.school, { emails: [], secrets });

type Place = SchoolNow['enrollments'][number];
type Classes = Map<number, object>;
const placesOf = ({ enrollments }: SchoolNow) =>
  new Set(enrollments.map(({ person, section }) => `${person} ${section}`));

/** Of each class who is in it, what it is called and whether it is over. */
function classes({ sections, enrollments }: SchoolNow): Classes {
  return new Map(
    sections.map((section) => {
      const inIt = enrollments.filter((one) => one.section === section.id);
      const people = inIt.map(({ person, rostered }) => `${person} ${rostered}`).toSorted();
      return [section.id, { ...section, people }];
    }),
  );
}

/** Everybody presses in a class of theirs: attempt → where and whose it is. */
async function pressed(room: Classroom): Promise<Map<number, { section: number; person: number }>> {
  const attempts = new Map<number, { section: number; person: number }>();
  const { enrollments } = await look(room);
  for (const { section, person, role } of enrollments) {
    if (role !== 'student') continue;
    const reply = await room.ask(
      'attempt.ready',
      person,
      { objective: room.objectives[0]! },
      { in: section },
    );
    if (reply.ok) attempts.set(reply.attempt!, { section, person });
  }
  return attempts;
}

/**
 * What is done at once is a class (T6): cut off anywhere, each is as before or as it is to be. Only whoever moves into a class that comes later is
 * out of the old one at the end.
 */
test.each(SEEDS)(
  '[T6] [T2] %s: cut off at any call, every class is as before or as planned; gone on with or brought in again, it ends as planned, nothing twice',
  async (seed) => {
    await using room = await Classroom.open({}, server);
    const chance = new Seeded(seed);
    const before = randomSchool(chance);
    const after = laterSchool(before, chance);
    const written = async (...of: Parameters<typeof rosterOfSchool>) =>
      (await writtenRoster(rosterOfSchool(...of), chance)).files;
    await importFiles(room, await written(before, chance), {}, [1]).then(({ apply }) => apply());
    const stood = await look(room);
    const attempts = await pressed(room);
    expect(attempts.size).toBeGreaterThan(0);

    const files = await written(after, chance, before);
    const one = await importFiles(room, files, {}, [1]);
    const cut = await cutOff(room, { call: chance.whole(3, 30), arrives: chance.chance(0.5) });
    const isCut = await one.apply(cut.by).then(
      () => false,
      () => true,
    );
    cut.close();
    cuts += Number(isCut);
    const amid = await look(room);

    const isTheSame = isCut && chance.chance(0.5);
    if (isTheSame) await one.goOn();
    else await importFiles(room, files, {}, [1]).then(({ apply }) => apply());
    const stands = await look(room);
    expect(heldAgainst(stands, { before, after })).toEqual([]);
    expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
    const [were, now] = [placesOf(stood), placesOf(stands)];
    /** Who left that class for another, so perhaps at the end. */
    const moves = ({ section, person }: Place) =>
      were.has(`${person} ${section}`) &&
      !now.has(`${person} ${section}`) &&
      stands.enrollments.some((to) => to.person === person && !were.has(`${person} ${to.section}`));
    const stayed = { ...amid, enrollments: amid.enrollments.filter((place) => !moves(place)) };
    const [was, planned, isWithoutMovers] = [stood, stands, stayed].map(classes) as Classes[];
    for (const [section, is] of classes(amid)) {
      if (isDeepStrictEqual(was!.get(section), is)) continue;
      expect(isWithoutMovers!.get(section), `class ${section}`).toEqual(planned!.get(section));
    }
    // A press of somebody who stays in the class is the press it was.
    for (const [attempt, { section, person }] of attempts) {
      if (!now.has(`${person} ${section}`)) continue;
      const { state } = await room.look(null, section);
      expect(state.open).toContainEqual(expect.objectContaining({ attempt, student: person }));
    }
    const totals = { added: 0, moved: 0, change: 0, archived: 0 };
    expect((await importFiles(room, files)).looked).toMatchObject({
      stage: 'ready',
      plan: { totals },
    });
  },
);

test('most of them were cut off amid their calls', () => {
  expect(cuts).toBeGreaterThan(SEEDS.length / 2);
});
