import { expect, test } from 'vitest';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { FamilyCodes } from '@threshold/server/store/family-codes.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { StaleHints } from '@threshold/server/store/stale-hints.ts';
import { Classroom } from '../support/classroom.ts';

const HOUR = 3_600_000;

/** A class in an organization of its own, with nothing but the hints that it makes. */
async function open() {
  const room = await Classroom.open({ sections: 2 });
  const { redis } = room;
  for (const key of [hqKeys.codes, hqKeys.families, hqKeys.displays]) await redis.del(key);
  const hints = new StaleHints(redis, (error) => {
    throw error;
  });
  const now = Number((await redis.time())[0]) * 1_000;
  const kept = async (key: string) => (await redis.hkeys(key)).toSorted();
  return {
    ...{ room, redis, hints, now, kept },
    async [Symbol.asyncDispose]() {
      hints.close();
      await room[Symbol.asyncDispose]();
    },
  };
}

test('[S5] [S6] [P6] what was replaced, taken back, or archived goes from the indexes, and what stands stays', async () => {
  await using opened = await open();
  const { room, redis, hints, now, kept } = opened;
  const [ortiz] = room.teachers as [number];
  const [amara, bo] = room.students as [number, number];
  const [here, there] = room.sections as [number, number];
  const code = async (section: number) =>
    (await redis.hget(room.keys.section(section), 'code')) ?? '';
  const mark = async (student: number) => (await room.records.person(student))?.family?.mark ?? '';

  for (const section of [here, there]) {
    await room.must('section.code', ortiz, {}, { in: section });
    await room.must('wall.link', ortiz, { days: 9 }, { in: section });
  }
  await room.must('section.code', ortiz, {});
  await room.must('family.code', ortiz, { students: [amara, bo] });
  await room.must('family.code', ortiz, { students: [amara] });
  await room.must('family.revoke', ortiz, { student: bo });
  const { link } = await room.must('wall.link', ortiz, { days: 9 });
  await room.must('wall.link', ortiz, { days: 1 });
  const { link: revoked } = await room.must('wall.link', ortiz, { days: 9 });
  await room.must('wall.revoke', ortiz, { link: revoked!.id });
  await room.must('section.archive', ortiz, {}, { in: there });
  await redis.hset(hqKeys.displays, 'of-hq', '{"school":0,"section":0,"kind":"hq"}');

  const all = async () => [
    await kept(hqKeys.codes),
    await kept(hqKeys.families),
    await kept(hqKeys.displays),
  ];
  const before = await all();
  expect(before.map((list) => list.length)).toEqual([3, 3, 6]);
  // Doubted, but not long enough: what was just kept for somebody may still be confirmed.
  expect(await hints.look(now)).toBe(0);
  expect(await hints.look(now + HOUR - 1)).toBe(0);
  expect(await all()).toEqual(before);
  expect(await hints.look(now + HOUR)).toBe(2 + 2 + 2);
  const [codes, families, displays] = await all();
  expect(codes).toEqual([await code(here)]);
  expect(families).toEqual([await mark(amara)]);
  expect(displays).toEqual([...(await redis.hkeys(room.keys.walls(here))), 'of-hq'].toSorted());
  expect(displays).toContain(link!.id);
  expect(await redis.exists(hqKeys.doubted)).toBe(0);

  // A link past its day opens nothing either, and is no more confirmed.
  expect(await hints.look(now + 25 * HOUR)).toBe(0);
  expect(await hints.look(now + 26 * HOUR)).toBe(1);
  expect(await kept(hqKeys.displays)).toHaveLength(3);
});

test('[S5] a code that is kept and confirmed later is doubted no longer, and opens its class', async () => {
  await using opened = await open();
  const { room, redis, hints, now } = opened;
  const place = { school: room.records.school, section: room.sections[0]! };
  const codes = new ClassCodes(redis);
  const code = await codes.reserve(place);
  expect(await hints.look(now)).toBe(0);
  expect(await redis.hlen(hqKeys.doubted)).toBe(1);
  await codes.give(code, place);
  expect(await hints.look(now + 9 * HOUR)).toBe(0);
  expect(await redis.hlen(hqKeys.doubted)).toBe(0);
  expect(await codes.find(code)).toMatchObject(place);
});

test('[P6] confirmed in the moment in which it goes, a hint stands again', async () => {
  await using opened = await open();
  const { room, redis, hints, now } = opened;
  const [amara] = room.students as [number];
  const families = new FamilyCodes(redis, new Secrets('a secret key that only this test uses'));
  const [key] = await families.reserve(room.records.school, [amara]);
  await hints.look(now);
  // The record is written as soon as the index has let go of it.
  const { hdel } = redis;
  const record = { ...(await room.records.person(amara))!, family: key };
  redis.hdel = (async (...of: Parameters<typeof hdel>) => {
    await redis.hset(room.keys.people(), amara, JSON.stringify(record));
    return await hdel.apply(redis, of);
  }) as typeof hdel;
  expect(await hints.look(now + HOUR)).toBe(0);
  redis.hdel = hdel;
  expect(await redis.hexists(hqKeys.families, key!.mark)).toBe(1);
});
