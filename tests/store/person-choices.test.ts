import { PersonChoices } from '@threshold/server/store/person-choices.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { expect, test } from 'vitest';
import { startRedis } from '../support/start-redis.ts';

test('what a person sets stays theirs, one thing at a time, in every school and at HQ', async () => {
  await using server = await startRedis();
  const redis = connectRedis(server.path);
  const choices = new PersonChoices(redis);
  const amara = { school: 7, person: 65_536 };
  expect(await choices.of(amara)).toEqual({});

  await choices.choose(amara, { language: 'es', sound: 'on' });
  await choices.choose(amara, { sound: 'off' });
  await choices.choose(amara, {});
  expect(await choices.of(amara)).toEqual({ language: 'es', sound: 'off' });
  for (const other of [
    { school: 7, person: 65_537 },
    { school: 8, person: 65_536 },
    { school: 0, person: 65_536 },
  ])
    expect(await choices.of(other)).toEqual({});

  await choices.choose({ school: 0, person: 1 }, { keys: 'off' });
  expect(await choices.of({ school: 0, person: 1 })).toEqual({ keys: 'off' });
  await redis.hset(schoolKeys(7).choices(), '65536:language', 'tlh');
  expect(await choices.of(amara)).toEqual({ sound: 'off' });
  redis.disconnect();
});
