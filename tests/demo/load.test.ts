import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import {
  periodThreeBoard,
  periodThreeCrossedToday,
  periodThreeLine,
  periodThreeOpenings,
} from '@threshold/server/demo/content/period-3-board.ts';
import { demoPin } from '@threshold/server/demo/demo-access.ts';
import type { DemoSignIn } from '@threshold/server/demo/demo-sign-ins.ts';
import { loadDemo } from '@threshold/server/demo/load-demo.ts';
import { lessonShare } from '@threshold/server/demo/plan-school.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
import { type RedisClient, connectRedis } from '@threshold/server/store/redis.ts';
import type { PersonRecord } from '@threshold/server/store/record-types.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { objectiveRecord, trackRecord } from '@threshold/shared/contract/records.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import { readLedger, LEDGER_EPOCH } from '@threshold/shared/domain/ledger.ts';
import { cellTime, isMastered, isTried } from '@threshold/shared/domain/mastery.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { type TestRedis, startRedis } from '../support/start-redis.ts';

const secretKey = 'a key only this test knows, of forty signs';
const said: string[] = [];
let server: TestRedis;
let redis: RedisClient;
let functions: Functions;
let signIns: DemoSignIn[];
let loadedAt: number;

beforeAll(async () => {
  // Uncompressed, so that what is looked for in a dump would be found.
  server = await startRedis({ settings: ['--rdbcompression', 'no'] });
  redis = connectRedis(server.path);
  functions = new Functions(redis);
  await functions.load();
  loadedAt = Date.now();
  signIns = await load();
});

afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

const load = () => loadDemo({ redis, functions, secretKey }, (line) => said.push(line));
const ridgeline = demoContent.schools[0]!;
const codes = demoContent.tracks['spanish-interpersonal-oral']!.levels.flatMap((level) =>
  level.objectives.map((objective) => objective.code),
);
const home = (code: string) => packHome(1, codes.indexOf(code) + 1);

/** Period 3 as it is stored, and its students' ids by the content's keys. */
async function periodThree() {
  const look = (await new SchoolStore(functions, 1).readSection(1, null))!;
  const ids = new Map(
    ridgeline.students.map(({ key, name }) => [
      key,
      Object.values(look.state.people).find((member) => member.name === name)?.id ?? 0,
    ]),
  );
  return { look, state: look.state, id: (key: string) => ids.get(key)! };
}

/** Every value of the store by its key, for comparing it with itself. */
async function everything(): Promise<Map<string, unknown>> {
  const keys = (await redis.keys('*')).toSorted();
  return new Map(
    await Promise.all(
      keys.map(async (key) => [key, (await redis.dumpBuffer(key))?.toString('hex')] as const),
    ),
  );
}

test('the three schools of the demo are there, and everything in them holds', async () => {
  const hq = new HqStore(redis, functions);
  expect(await hq.schools()).toEqual([1, 2, 3]);
  for (const school of [1, 2, 3]) expect(await checkSchool(redis, school)).toEqual([]);
  const { schools } = await hq.read();
  expect(schools.map((school) => school.name)).toEqual(demoContent.schools.map((one) => one.name));
  for (const [place, { students, staff }] of demoContent.schools.entries()) {
    const people = await redis.hlen(schoolKeys(place + 1).people());
    expect(people).toBe(students.length + staff.length);
  }
  expect(said).toHaveLength(3);
});

test('Period 3 stands as on its board', async () => {
  const { look, state, id } = await periodThree();
  const inLine = new Map(state.open.map((open) => [`${open.student} ${open.objective}`, open]));
  const shown = Object.keys(periodThreeBoard).map((student) => {
    const glyphs = codes.map((code) => {
      const objective = home(code);
      const cell = state.cells[id(student)]?.[objective] ?? 0;
      const open = inLine.get(`${id(student)} ${objective}`);
      if (open) return open.state === 'claimed' ? 'w' : 'r';
      if (state.help[id(student)]?.objective === objective) return 'h';
      return isMastered(cell) ? 'm' : isTried(cell) ? 't' : '·';
    });
    return [student, glyphs.join('')];
  });
  const board = Object.entries(periodThreeBoard).map(([student, glyphs]) => [
    student,
    glyphs.replaceAll(' ', '').replaceAll(/[nl]/g, '·'),
  ]);
  expect(shown).toEqual(board);
  expect(look.role).toBe('');
  for (const [student, opened] of Object.entries(periodThreeOpenings)) {
    const stored = await redis.smembers(schoolKeys(1).openings(id(student)));
    expect(stored.map(Number).toSorted()).toEqual(opened.map(home).toSorted());
  }
});

test('[L1] its line, its claims, the mark and the help are as the board lists them', async () => {
  const { look, state, id } = await periodThree();
  const staff = (name: string) =>
    Object.values(state.people).find((member) => member.name === name)!.id;
  const teachers = new Map(ridgeline.staff.map((one) => [one.key, one.name]));
  const line = state.open;
  const share = lessonShare({ now: loadedAt, today: schoolDay(loadedAt, ridgeline.timeZone) });
  const listed = periodThreeLine.filter((entry) => entry.state !== 'help');
  expect(line.map((open) => [open.student, open.objective])).toEqual(
    listed.map((entry) => [id(entry.student), home(entry.objective)]),
  );
  listed.forEach((entry, place) => {
    const open = line[place]!;
    const since = entry.state === 'with-teacher' ? open.since! : open.at;
    const waited = (look.now - since) / 1_000;
    // The load itself takes a few seconds.
    expect(waited).toBeGreaterThanOrEqual(entry.waited * share - 1);
    expect(waited).toBeLessThan(entry.waited * share + 60);
    if (entry.state === 'with-teacher') expect(open.by).toBe(staff(teachers.get(entry.teacher!)!));
  });
  const marked = listed.find((entry) => entry.state === 'ready' && entry.teacher)!;
  expect(state.marks).toEqual({
    [staff(teachers.get(marked.teacher!)!)]: line[listed.indexOf(marked)]!.attempt,
  });
  const help = periodThreeLine.filter((entry) => entry.state === 'help');
  expect(Object.values(state.help).map((one) => [one.student, one.objective, one.text])).toEqual(
    expect.arrayContaining(
      help.map((entry) => [id(entry.student), home(entry.objective), entry.asked]),
    ),
  );
});

test('the latest crossings are the board’s, the newest first', async () => {
  const { state, id } = await periodThree();
  const crossings = Object.entries(state.cells).flatMap(([student, row]) =>
    Object.entries(row)
      .filter(([, cell]) => isMastered(cell))
      .map(([objective, cell]) => ({
        student: Number(student),
        objective: Number(objective),
        at: cellTime(cell)!,
      })),
  );
  const newest = crossings.toSorted((a, b) => b.at - a.at).slice(0, 27);
  expect(newest.map((crossing) => crossing.student)).toEqual(periodThreeCrossedToday.map(id));
  expect(newest[0]!.objective).toBe(home('5.3'));
});

test('the history lies between September and now, in order, with every kind of turn in it', async () => {
  const now = Date.now();
  let scores = 0;
  const kinds = { notYet: 0, voided: 0, observed: 0, shared: 0, noted: 0 };
  for (const [place, { students }] of demoContent.schools.entries()) {
    const keys = schoolKeys(place + 1);
    for (let i = 0; i < students.length; i += 1) {
      const person = 65_536 + i;
      const log = readLedger((await redis.getBuffer(keys.scores(person))) ?? new Uint8Array());
      const times = log.map((record) => (record.at + LEDGER_EPOCH) * 1_000);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      for (const at of times) {
        expect(at).toBeLessThanOrEqual(now);
        expect(at).toBeGreaterThan(now - 760 * 86_400_000);
      }
      scores += log.length;
      kinds.notYet += log.filter((record) => record.outcome === 'not-yet').length;
      kinds.voided += log.filter((record) => record.outcome === 'void').length;
      kinds.shared += log.filter((record) => record.same).length;
      kinds.observed += log.filter((one) => one.outcome !== 'void' && one.wait === 0).length;
      kinds.noted += await redis.hlen(keys.notes(person));
    }
  }
  expect(scores).toBeGreaterThan(1_000);
  for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(5);
});

test('tracks and objectives are stored as the contract has them', async () => {
  for (const school of [1, 2, 3]) {
    const keys = schoolKeys(school);
    for (const text of await redis.hvals(keys.tracks())) trackRecord.parse(JSON.parse(text));
    const records = await redis.hvals(keys.objectives());
    for (const text of records) objectiveRecord.parse(JSON.parse(text));
    expect(await redis.hlen(keys.gates())).toBe(records.length);
  }
});

test('[H1] HQ’s counter shows the scores here and those of an earlier system', async () => {
  const hq = new HqStore(redis, functions);
  expect((await hq.readTicks()).totals.scores).toBe(499_986_214);
  const stored = await redis.hgetall(hqKeys.totals);
  const counted = await Promise.all(
    [1, 2, 3].map(async (school) =>
      Number(await redis.hget(schoolKeys(school).school(), 'scores')),
    ),
  );
  expect(Number(stored['scores'])).toBe(counted.reduce((sum, one) => sum + one, 0));
  expect((await hq.read()).schools.map((school) => school.lastMinutes)).toEqual(
    Array.from({ length: 3 }, () => [0, 0, 0, 0, 0]),
  );
});

test('PINs and passwords are kept unreadable, and open', async () => {
  const secrets = new Secrets(secretKey);
  const people = await redis.hgetall(schoolKeys(1).people());
  const students = Object.values(people)
    .map((text) => JSON.parse(text) as PersonRecord)
    .filter((person) => person.role === 'student');
  for (const student of students) {
    const { key } = ridgeline.students.find((one) => one.name === student.name)!;
    expect(student.pin).not.toContain(demoPin(key));
    expect(secrets.checkPin(student.pin, 1, demoPin(key))).toBe(true);
    expect(demoPin(key)).toMatch(/^\d{4}$/);
  }
  const values = JSON.stringify([...(await everything())]);
  const [, said] = signIns.find(([who]) => who === 'password of staff')!;
  expect(said).toMatch(/^"[^"]+" \(without the quotes\)$/);
  const password = /"(.+)"/.exec(said)![1]!;
  expect(values).not.toContain(Buffer.from(password).toString('hex'));
  const token = signIns.find(([who]) => who === 'wall display')![1].split('#')[1]!;
  expect(values).not.toContain(Buffer.from(token).toString('hex'));
});

test('loading it again changes nothing and says the same', async () => {
  const before = await everything();
  expect(await load()).toEqual(signIns);
  expect(await everything()).toEqual(before);
  expect(said).toHaveLength(3);
});

test('a load that was killed half-way is completed, and nothing is there twice', async () => {
  const before = await redis.hgetall(schoolKeys(2).ids());
  const hq = new HqStore(redis, functions);
  const { teachers, schools } = (await hq.readTicks()).totals;
  await redis.hdel(hqKeys.demo, 'loaded');
  await redis.hset(hqKeys.demo, 'school:ps-214', '2 begun');
  await redis.hdel(schoolKeys(2).sections(), '2');
  expect(await load()).toEqual(signIns);
  expect(await redis.hgetall(schoolKeys(2).ids())).toEqual(before);
  expect(await checkSchool(redis, 2)).toEqual([]);
  expect(await hq.schools()).toEqual([1, 2, 3]);
  expect((await hq.readTicks()).totals).toMatchObject({ teachers, schools });
  expect(await redis.hlen(hqKeys.people)).toBe(1);
});
