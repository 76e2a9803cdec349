import { expect, test } from 'vitest';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { SchoolDoor } from '../support/school-door.ts';

const DAY = 86_400_000;
const opens = (door: SchoolDoor, code: string) =>
  door.browser().post('/api/sign-in/class', { code });

test('[S5] [X6] class codes guessed: wrong, closed and expired get one answer, and a child who comes in renews the code', async () => {
  await using door = await SchoolDoor.open();
  const { redis, records, section } = door;
  const key = schoolKeys(records.school).section(section);
  const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
  const until = async () => Number(await redis.hget(key, 'codeUntil'));

  await redis.hset(key, 'codeUntil', Date.now() + 2 * DAY);
  expect((await opens(door, 'KITE42')).status).toBe(200);
  expect(await until()).toBeLessThan(Date.now() + 3 * DAY);
  expect((await door.browser().post('/api/sign-in/student', amara)).status).toBe(200);
  expect(await until()).toBeGreaterThan(Date.now() + 29 * DAY);

  await redis.hset(key, 'codeUntil', Date.now() - 1_000);
  const expired = await opens(door, 'KITE42');
  const wrong = await opens(door, 'WXYZ99');
  expect(expired.status).toBe(404);
  expect(expired.text).toBe(wrong.text);
  const entered = await door.browser().post('/api/sign-in/student', amara);
  expect(entered.text).toBe(wrong.text);
  await door.codes.close({ school: records.school, section });
  expect((await opens(door, 'KITE42')).text).toBe(wrong.text);
});

test('[S5] [X6] class codes guessed: a whole school behind one address still joins, 30 right codes in a minute among wrong ones', async () => {
  await using door = await SchoolDoor.open();
  // As if 540 wrong ones came in this minute.
  const key = `{hq}:throttle:code:${door.secrets.throttleIndex('127.0.0.1')}`;
  await door.redis.set(key, 540, 'EX', 60);
  for (let i = 0; i < 50; i += 1) expect((await opens(door, 'WXYZ99')).status).toBe(404);
  for (let i = 0; i < 30; i += 1) expect((await opens(door, 'KITE42')).status).toBe(200);
  for (let i = 0; i < 9; i += 1) await opens(door, 'WXYZ99');
  expect((await opens(door, 'KITE42')).status).toBe(200);
  await opens(door, 'WXYZ99');
  expect((await opens(door, 'WXYZ99')).json).toMatchObject({ code: 'TOO_FAST' });
});

test('[S5] [X6] class codes guessed: names and PINs tried at one class’s door are counted together, from however many devices', async () => {
  await using door = await SchoolDoor.open({ publicOrigins: ['http://school.example'] });
  const tried = async (i: number) => {
    const from = { origin: 'http://school.example', 'x-forwarded-for': `10.0.${i % 200}.7` };
    const asked = { code: 'KITE42', name: `Nobody ${i}`, pin: '1234' };
    return (await door.browser().post('/api/sign-in/student', asked, from)).json['code'];
  };
  const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => tried(i)));
  expect(new Set(answers)).toEqual(new Set(['NO_MATCH']));
  expect(await tried(301)).toBe('TOO_FAST');
});
