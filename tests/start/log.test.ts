import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { startPrivateRedis } from '@threshold/server/start/private-redis.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const canary = 'Zebulon Quux';

test('[X29] a log line carries no personal field, wherever it stands, and nothing typed comes with an error', () => {
  let written = '';
  const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
  log.info({ name: canary, email: canary, pin: canary });
  log.info({ person: { name: canary, password: canary }, command: { note: canary } });
  log.info({ request: { headers: { cookie: canary }, body: { text: canary } } });
  const fault = Object.assign(new TypeError('cannot do that'), { input: canary, code: 'ODD' });
  log.error({ err: fault }, 'fault');
  log.error({ err: canary }, 'fault');

  expect(written.trim().split('\n')).toHaveLength(5);
  expect(written).not.toContain(canary);
  expect(written).toContain('cannot do that');
  expect(written).toContain('ODD');
});

/** Takes 30 ms, three times what Redis by itself calls slow. */
const slow = `local ends = redis.call('TIME')[2] + 30000
for _ = 1, 1e9 do
  local now = redis.call('TIME')[2] + 0
  if now > ends or now < ends - 40000 then return now end
end`;

test('[X29] nor does Redis list what a slow command was given', async () => {
  const redis = await startPrivateRedis({
    program: await findRedis(),
    dataDir: temporaryFolder(),
    log: createLog({ logLevel: 'silent' }),
    onStarted: () => Promise.resolve(),
  });
  const client = connectRedis(redis.address);
  await client.eval(slow, 0, canary);
  expect(await client.slowlog('GET', 10)).toEqual([]);
  client.disconnect();
  await redis.stop();
});
