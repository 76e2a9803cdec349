import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Classroom } from '../support/classroom.ts';
import { DrillLoad } from '../support/drill-load.ts';
import { verdict } from '../support/drill-verdict.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

test('[T3] after 2,000 accepted commands by many people, cells, counters, lines and feeds agree', async () => {
  await using load = await DrillLoad.open(server, { schools: 2 });
  load.start();
  await until('2,000 commands were accepted', () => load.accepted.length > 2_000);
  await load.stop();
  expect(await verdict(load.rooms[0]!.redis, load)).toEqual([]);
});

/** One claimed, one held and one waiting student, help asked, two scores written. */
async function smallSchool(): Promise<Classroom> {
  const room = await Classroom.open({}, server);
  const [amara, bo, cleo] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [first, second] = room.objectives as [number, number];
  const seen = { outcome: 'mastered' as const, criteria: [0], version: 1 };
  await room.must('score.record', ortiz, { students: [amara, bo], objective: first, ...seen });
  await room.must('attempt.claim', ortiz, { attempts: [await room.ready(amara, second)] });
  const held = await room.ready(bo, second);
  await room.must('attempt.hold', bo, { attempt: held, why: 'needs-time' });
  const waits = await room.ready(cleo, first);
  await room.must('line.mark', lindholm, { attempt: waits });
  await room.must('help.ask', cleo, { text: 'stuck' });
  return room;
}

type Damage = (room: Classroom) => Promise<unknown>;
const section = (room: Classroom) => room.sections[0]!;
const amara = (room: Classroom) => room.students[0]!;

const damages: [what: string, says: RegExp, damage: Damage][] = [
  ['a torn log', /torn ledger/, (r) => r.redis.append(r.keys.scores(amara(r)), 'x')],
  ['a record too few', /cell of student/, (r) => r.redis.del(r.keys.scores(amara(r)))],
  ['an emptied cell', /is empty/, (r) => r.redis.del(r.keys.cells(amara(r), 1))],
  ['a school counter', /school: scores/, (r) => r.redis.hincrby(r.keys.school(), 'scores', 1)],
  [
    'a section counter',
    /section 1: mastered/,
    (r) => r.redis.hincrby(r.keys.section(section(r)), 'mastered', -1),
  ],
  ["a day's count", /days: 1:mastered/, (r) => r.redis.hincrby(r.keys.days(), '1:mastered', 1)],
  ["today's sittings", /today of/, (r) => r.redis.del(r.keys.today(section(r)))],
  [
    'a gap in the feed',
    /follows/,
    (r) => r.redis.xdel(r.keys.feed(`section:${section(r)}`), '1-5'),
  ],
  [
    'a revision without its entry',
    /ends at/,
    (r) => r.redis.hincrby(r.keys.section(section(r)), 'rev', 1),
  ],
  ['an attempt out of line', /in no line/, (r) => r.redis.zpopmin(r.keys.line(section(r)))],
  [
    'a place that moved',
    /stands in line at 9/,
    (r) => r.redis.zadd(r.keys.line(section(r)), 9, '1'),
  ],
  ["a student's lost attempt", /no student's/, (r) => r.redis.del(r.keys.open(amara(r)))],
  ['a lost claim', /the claim is not there/, (r) => r.redis.del(r.keys.claims())],
  [
    'a claim of two owners',
    /holds/,
    (r) => r.redis.sadd(r.keys.claimsOf(r.teachers[1]!), amara(r)),
  ],
  ['a lost deadline', /no deadline/, (r) => r.redis.del(r.keys.due())],
  [
    'a mark on nobody',
    /does not wait/,
    (r) => r.redis.hset(r.keys.marks(section(r)), r.teachers[1]!, 1),
  ],
  [
    'a line that never closes',
    /nobody is ready/,
    async (r) => {
      await r.redis.hset(r.keys.section(section(r)), 'state', 'closing');
      await r.redis.hset(r.keys.attempt(1), 'state', 'held');
      await r.redis.hset(r.keys.attempt(3), 'state', 'held');
    },
  ],
  [
    'an enrollment of one side',
    /by the enrollments/,
    (r) => r.redis.srem(r.keys.sectionsOf(amara(r)), section(r)),
  ],
  [
    'two effects of one reply',
    /is of/,
    async (r) => {
      const [day] = await r.redis.keys(r.keys.replies('*'));
      const texts = await r.redis.hvals(day!);
      const scored = texts.find((text) => text.includes('"scores":[['));
      await r.redis.hset(day!, 'another', scored!);
    },
  ],
];

test('[T3] a school in order has no violations', async () => {
  const room = await smallSchool();
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
  room.redis.disconnect();
});

const report = ({ redis, functions, records }: Classroom) =>
  new HqStore(redis, functions).report(records.school);

/** A school whose figures HQ knows, beside another that HQ knows too. */
async function reportedSchool(): Promise<Classroom> {
  const other = await smallSchool();
  await report(other);
  other.redis.disconnect();
  const room = await smallSchool();
  await report(room);
  return room;
}

test('[H1] [T3] what HQ counts for a school that reported is what its records are, whatever else it counts', async () => {
  const room = await reportedSchool();
  const { redis, records } = room;
  expect(await checkSchool(redis, records.school)).toEqual([]);
  expect(Number(await redis.hget(hqKeys.totals, 'scores'))).toBeGreaterThanOrEqual(4);
  // An opening balance is no school's.
  await redis.hset(hqKeys.totals, 'opening', 1_000);
  expect(await checkSchool(redis, records.school)).toEqual([]);
  await redis.hdel(hqKeys.totals, 'opening');
  redis.disconnect();
});

test.each(['scores', 'mastered', 'notYet', 'assessments', 'subject:Spanish'])(
  '[H1] [T3] the check names a total of HQ that is wrong: %s',
  async (field) => {
    const room = await reportedSchool();
    const { redis, records } = room;
    const before = Number((await redis.hget(hqKeys.totals, field)) ?? 0);
    for (const by of [1, -1]) {
      await redis.hset(hqKeys.totals, field, before + by);
      expect((await checkSchool(redis, records.school)).join()).toContain(`HQ: ${field} is`);
    }
    await redis.hset(hqKeys.totals, field, before);
    expect(await checkSchool(redis, records.school)).toEqual([]);
    redis.disconnect();
  },
);

test('[H1] what HQ has not been told yet is no violation; once it is told, it counts', async () => {
  const room = await reportedSchool();
  const { redis, records } = room;
  const seen = { outcome: 'mastered' as const, criteria: [], version: 1 };
  const record = { students: [room.students[2]!], objective: room.objectives[1]!, ...seen };
  await room.must('score.record', room.teachers[0]!, record);
  expect(await checkSchool(redis, records.school)).toEqual([]);
  await report(room);
  expect(await checkSchool(redis, records.school)).toEqual([]);
  await redis.hincrby(hqKeys.totals, 'scores', -1);
  expect((await checkSchool(redis, records.school)).join()).toContain('HQ: scores is 2');
  await redis.hincrby(hqKeys.totals, 'scores', 1);
  redis.disconnect();
});

for (const [what, says, damage] of damages) {
  test(`[T3] the check names ${what}`, async () => {
    const room = await smallSchool();
    await damage(room);
    expect((await checkSchool(room.redis, room.records.school)).join('\n')).toMatch(says);
    room.redis.disconnect();
  });
}
