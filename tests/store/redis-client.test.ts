import { once } from 'node:events';
import { expect, test } from 'vitest';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { startRedis } from '../support/start-redis.ts';

test('[T7] a subscription that is made anew as the connection ends leaves no rejection that nobody handles', async () => {
  await using server = await startRedis();
  const redis = connectRedis(server.path);
  redis.on('error', () => undefined);
  await redis.ssubscribe('{hq}:told');
  const unhandled: unknown[] = [];
  const hear = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', hear);

  // Back again, it subscribes by itself; then it is closed before the answer.
  const subscribing = new Promise<void>((asked) => {
    const send = redis.sendCommand.bind(redis);
    redis.sendCommand = (command, stream) => {
      if (command.name !== 'ssubscribe') return send(command, stream);
      process.kill(server.pid, 'SIGSTOP');
      const answer = send(command, stream);
      redis.disconnect();
      process.kill(server.pid, 'SIGKILL');
      asked();
      return answer;
    };
  });
  await server.kill9();
  await server.restart();
  await subscribing;
  if (redis.status !== 'end') await once(redis, 'end');
  await new Promise((next) => setImmediate(next));
  process.off('unhandledRejection', hear);
  expect(unhandled).toEqual([]);
});

test('whoever subscribes is told where it failed', async () => {
  await using server = await startRedis();
  const redis = connectRedis(server.path);
  await redis.ping();
  redis.disconnect();
  await expect(redis.ssubscribe('{hq}:told')).rejects.toThrow();
});
