import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';

const canary = 'Zebulon Quux';

test('a log line carries no personal field, wherever it stands, and nothing typed comes with an error', () => {
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
