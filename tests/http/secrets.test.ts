import { expect, test } from 'vitest';
import { Secrets } from '@threshold/server/store/secrets.ts';

const secrets = new Secrets('a key of at least thirty-two characters');
const others = new Secrets('another key of at least 32 characters');

test('a password is known again, and kept differently each time', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => secrets.hashPassword('correct-kite-42')));
  expect(one).not.toBe(two);
  expect(await secrets.checkPassword(one, 'correct-kite-42')).toBe(true);
  expect(await secrets.checkPassword(one, 'correct-kite-43')).toBe(false);
  expect(await secrets.checkPassword(undefined, '')).toBe(false);
  expect(await secrets.checkPassword('$argon2id$', '')).toBe(false);
});

test('ten passwords at once are each judged rightly', async () => {
  const kept = await secrets.hashPassword('kite');
  const judged = await Promise.all(
    Array.from({ length: 10 }, (_, i) => secrets.checkPassword(kept, i % 2 ? 'kite' : 'crow')),
  );
  expect(judged).toEqual(Array.from({ length: 10 }, (_, i) => i % 2 === 1));
});

test('a PIN opens only with its key, for its school, untouched', () => {
  const sealed = secrets.sealPin('4071', 7);
  expect(sealed).not.toBe(secrets.sealPin('4071', 7));
  expect(secrets.openPin(sealed, 7)).toBe('4071');
  expect(secrets.openPin(sealed, 8)).toBeNull();
  expect(others.openPin(sealed, 7)).toBeNull();
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1]! ^= 1;
  expect(secrets.openPin(bytes.toString('base64url'), 7)).toBeNull();
  expect(secrets.openPin('', 7)).toBeNull();
});

test('a PIN that is not kept matches nothing, not even an empty one', () => {
  expect(secrets.checkPin(undefined, 7, '')).toBe(false);
  expect(secrets.checkPin('broken', 7, '')).toBe(false);
  expect(secrets.checkPin(secrets.sealPin('4071', 7), 7, '4071')).toBe(true);
});

test('an address is found however its case is, and only with the key', () => {
  const index = secrets.emailIndex('M.Ortiz@Ridgeline.example ');
  expect(secrets.emailIndex('m.ortiz@ridgeline.example')).toBe(index);
  expect(others.emailIndex('m.ortiz@ridgeline.example')).not.toBe(index);
});
