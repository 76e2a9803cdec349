import { expect, test } from 'vitest';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import type { Answer } from '../support/browser.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };

const inTurn = async (times: number, ask: () => Promise<Answer>): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let i = 0; i < times; i += 1) answers.push(await ask());
  return answers;
};
const message = ({ json }: Answer) => String(json['message']);
const code = ({ json }: Answer) => json['code'];

test('[X26] a wrong PIN says how many tries are left; then even the right one waits, and is told until when', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const as = (name: string, pin: string) => () =>
    browser.post('/api/sign-in/student', { code: 'KITE42', name, pin });

  const wrong = await inTurn(5, as('Amara Okafor', '0000'));
  expect(wrong.map(message)).toEqual([
    'Name and PIN don’t go together. Four tries left, then a short wait.',
    'Name and PIN don’t go together. Three tries left, then a short wait.',
    'Name and PIN don’t go together. Two tries left, then a short wait.',
    'Name and PIN don’t go together. One try left, then a short wait.',
    'Name and PIN don’t go together. Wait a minute, then try again.',
  ]);
  const [waits] = await inTurn(1, as('Amara Okafor', '4071'));
  expect([waits!.status, code(waits!)]).toEqual([429, 'TOO_FAST']);
  const wait = Number(waits!.json['until']) - Date.now();
  expect(wait).toBeGreaterThan(30_000);
  expect(wait).toBeLessThanOrEqual(60_000);
  expect(Number(waits!.headers['retry-after'])).toBe(Math.ceil(wait / 1_000));

  // Written another way it is the same person; others are not held up.
  expect((await as('amara o', '4071')()).status).toBe(429);
  expect((await as('Hana Kim', '2250')()).status).toBe(200);

  await door.waitIsOver();
  expect((await as('Amara Okafor', '4071')()).status).toBe(200);
});

test('[X26] a name nobody has is counted and answered like one somebody has', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const as = (name: string) => () =>
    browser.post('/api/sign-in/student', { code: 'KITE42', name, pin: '0000' });
  const known = await inTurn(6, as('Amara Okafor'));
  const unknown = await inTurn(6, as('Nobody Here'));
  const seen = (answer: Answer) => [answer.status, code(answer), message(answer)];
  expect(unknown.map(seen)).toEqual(known.map(seen));
});

test('signing in begins the count anew', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const wrong = () => browser.post('/api/sign-in/student', { ...amara, pin: '0000' });
  await inTurn(4, wrong);
  expect((await browser.post('/api/sign-in/student', amara)).status).toBe(200);
  expect(message(await wrong())).toContain('Four tries left');
});

test('[X26] fifty guesses at once are five tries', async () => {
  await using door = await SchoolDoor.open();
  const guesses = Array.from({ length: 50 }, (_, i) =>
    door.browser().post('/api/sign-in/student', { ...amara, pin: String(i).padStart(4, '0') }),
  );
  const codes = (await Promise.all(guesses)).map(code);
  expect(codes.filter((one) => one === 'NO_MATCH')).toHaveLength(5);
  expect(codes.filter((one) => one === 'TOO_FAST')).toHaveLength(45);
});

test('[X26] the tries are counted for all server processes together', async () => {
  await using door = await SchoolDoor.open();
  const [first, second] = [door.browser(), door.browser()];
  Object.assign(second, { url: await door.start() });
  const wrong = { ...amara, pin: '0000' };
  await inTurn(4, () => first.post('/api/sign-in/student', wrong));
  expect(message(await second.post('/api/sign-in/student', wrong))).toContain('Wait a minute');
  expect((await second.post('/api/sign-in/student', amara)).status).toBe(429);
});

const keyOf = (door: SchoolDoor, limit: string, of = '127.0.0.1') =>
  `{hq}:throttle:${limit}:${door.secrets.throttleIndex(of)}`;
/** Sets what was counted against the limit: of the address of these tests unless said otherwise. */
const counted = (door: SchoolDoor, limit: string, points: number, of?: string) =>
  door.redis.set(keyOf(door, limit, of), points, 'EX', 3_600);

test('[X26] one PIN tried on many names is stopped by class and address; who came in there before is not', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const known = door.browser();
  await known.post('/api/sign-in/staff', ortiz);
  await known.post('/api/sign-out', {});
  let i = 0;
  const spray = () =>
    browser.post('/api/sign-in/student', { ...amara, name: `Name ${(i += 1)}`, pin: '1234' });
  // As if 295 had been tried; that each of so many counts is of `class-code.test`.
  await counted(door, 'door', 295, `door:${door.records.school}:${door.section}`);
  expect((await inTurn(5, spray)).map(code)).toEqual(Array.from({ length: 5 }, () => 'NO_MATCH'));
  expect(code(await spray())).toBe('TOO_FAST');
  // The class's door is shut, not the school's.
  expect((await browser.post('/api/sign-in/staff', ortiz)).status).toBe(200);
  await counted(door, 'address', 1_000);
  const stranger = door.browser();
  stranger.cookies.set('threshold-known', `${'x'.repeat(22)}.${'x'.repeat(22)}`);
  expect((await stranger.post('/api/sign-in/staff', ortiz)).status).toBe(429);
  expect((await known.post('/api/sign-in/staff', ortiz)).status).toBe(200);
});

test('[X26] a device where one of the staff came in has a count of its own', async () => {
  await using door = await SchoolDoor.open();
  const known = door.browser();
  await known.post('/api/sign-in/staff', ortiz);
  let i = 0;
  const guess = () =>
    known.post('/api/sign-in/staff', { email: `${(i += 1)}@testfield.example`, password: 'wrong' });
  expect((await inTurn(3, guess)).map(code)).toEqual(['NO_MATCH', 'NO_MATCH', 'NO_MATCH']);
  // Three of a hundred: each guess that is judged takes the time of a password, so the rest are set.
  const [counts] = await door.redis.keys('{hq}:throttle:known:*');
  expect(await door.redis.get(counts!)).toBe('3');
  await door.redis.set(counts!, 99, 'EX', 600);
  expect((await inTurn(2, guess)).map(code)).toEqual(['NO_MATCH', 'TOO_FAST']);
  expect((await door.browser().post('/api/sign-in/staff', ortiz)).status).toBe(200);
});

test('[X6] a whole school behind one address still comes in, thirty codes and a class at once', async () => {
  await using door = await SchoolDoor.open();
  const codes = Array.from({ length: 30 }, () =>
    door.browser().post('/api/sign-in/class', { code: 'KITE42' }),
  );
  expect(new Set((await Promise.all(codes)).map(({ status }) => status))).toEqual(new Set([200]));

  const names = Array.from({ length: 40 }, (_, i) => `Student Number${i}`);
  for (const name of names) await door.addStudent(name, '5555');
  // As if nearly all wrong tries of an hour had been made: two rounds would not fit, did those who come in leave any behind.
  await counted(door, 'door', 230, `door:${door.records.school}:${door.section}`);
  await counted(door, 'address', 930);
  for (let round = 0; round < 2; round += 1) {
    const all = names.map((name) =>
      door.browser().post('/api/sign-in/student', { code: 'KITE42', name, pin: '5555' }),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  }
});

test('[X6] a hundred wrong class codes in a minute shut no school’s door', async () => {
  await using door = await SchoolDoor.open();
  let i = 0;
  const guess = () => door.browser().post('/api/sign-in/class', { code: `GUESS${(i += 1)}` });
  expect(new Set((await inTurn(100, guess)).map(code))).toEqual(new Set(['NOT_FOUND']));
  expect((await door.browser().post('/api/sign-in/class', { code: 'KITE42' })).status).toBe(200);
});

test.each([
  ['code', 600],
  ['codeSlow', 3_000],
  ['codeDay', 10_000],
])(
  '[X6] class codes that open nothing are stopped by address: %s after %i',
  async (limit, points) => {
    await using door = await SchoolDoor.open();
    const browser = door.browser();
    await counted(door, limit, points - 1);
    const asked = async (one: string) =>
      code(await browser.post('/api/sign-in/class', { code: one }));
    // A right one counts nothing.
    expect(await asked('KITE42')).toBeUndefined();
    expect(await asked('GUESS1')).toBe('NOT_FOUND');
    expect(await asked('GUESS2')).toBe('TOO_FAST');
    // A right one waits too, and says nothing of being right.
    expect(await asked('KITE42')).toBe('TOO_FAST');
    await door.waitIsOver();
    expect(await asked('KITE42')).toBeUndefined();
  },
);

test('[X26] an address somebody has and one nobody has: one answer, in the same time', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const addresses = { known: 'm.ortiz@testfield.example', unknown: 'nobody@testfield.example' };
  const answers = new Set<string>();
  const timed = async (email: string): Promise<number> => {
    await door.waitIsOver();
    const begun = performance.now();
    const answer = await browser.post('/api/sign-in/staff', { email, password: 'wrong-kite' });
    answers.add(`${answer.status} ${answer.text}`);
    return performance.now() - begun;
  };
  const ratio = async (): Promise<number> => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 24; i += 1) {
      const turns = ['known', 'unknown'] as const;
      for (const turn of i % 2 ? turns : turns.toReversed())
        times[turn].push(await timed(addresses[turn]));
    }
    return median(times.unknown) / median(times.known);
  };
  // A busy machine can spoil a measurement; an address that is not checked would spoil every one, tenfold.
  const measured: number[] = [];
  do measured.push(await ratio());
  while (Math.abs(measured.at(-1)! - 1) >= 0.2 && measured.length < 4);
  expect(Math.abs(measured.at(-1)! - 1), `ratios ${measured.join(', ')}`).toBeLessThan(0.2);
  expect([...answers]).toHaveLength(1);
});

test('an address nobody has runs into the same wait', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const as = (email: string) => () =>
    browser.post('/api/sign-in/staff', { email, password: 'wrong-kite' });
  const known = await inTurn(6, as(ortiz.email));
  const unknown = await inTurn(6, as('nobody@testfield.example'));
  expect(unknown.map(message)).toEqual(known.map(message));
  expect(unknown.map(code)).toEqual([...Array.from({ length: 5 }, () => 'NO_MATCH'), 'TOO_FAST']);
});

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
