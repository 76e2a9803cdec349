import { expect, test } from 'vitest';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';
import { signUpNotes } from '../../web/src/lib/screens/sign-in/wrong-fields.ts';

speakAs(() => speakers.en);

const invalid = { code: 'INVALID', left: null, wait: 0 } as const;
const whole = { name: 'Ms. Haddad', email: 'r.haddad@lakeshore.example', short: false };
const fields = (sent: object) =>
  signUpNotes(invalid, { ...whole, ...sent }).map(([field]) => field);

test('every field of a sign-up that is wrong is told at once', () => {
  expect(fields({ name: ' ', email: '', short: true })).toEqual(['name', 'email', 'password']);
  expect(fields({ email: 'r.haddad@lakeshore', short: true })).toEqual(['email', 'password']);
  expect(fields({ name: '' })).toEqual(['name']);
});

test('an address that only the server finds wrong is told where it stands', () => {
  expect(fields({})).toEqual(['email']);
});

test('what is about no field, or about one alone, is told there', () => {
  const busy = { code: 'TOO_FAST', left: null, wait: 60 } as const;
  expect(signUpNotes(busy, whole).map(([field]) => field)).toEqual([null]);
  const guessed = { code: 'PASSWORD_GUESSED', left: null, wait: 0 } as const;
  expect(signUpNotes(guessed, { ...whole, name: '' }).map(([field]) => field)).toEqual([
    'password',
  ]);
});
