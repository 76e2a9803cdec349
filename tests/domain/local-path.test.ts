import { describe, expect, test } from 'vitest';
import { localPath, sitePath } from '../../web/src/routes/sign-in/local-path.ts';
import { pathIn } from '../../web/src/routes/sign-in/path-in.ts';

describe('an address of another site is nowhere to go on to', () => {
  test.each([
    null,
    '',
    'https://elsewhere.example/x',
    'javascript:alert(1)',
    'teach/1',
    '//elsewhere.example/x',
    '/\\elsewhere.example/x',
    '/\t/elsewhere.example/x',
    '/.//elsewhere.example/x',
    '/teach/..//elsewhere.example/x',
    '/%2e//elsewhere.example/x',
    '/.\\\\elsewhere.example/x',
  ])('%j', (asked) => {
    expect(sitePath(asked)).toBeNull();
    expect(localPath(asked)).toBeNull();
  });
});

test('a page of this site is, with what it was asked; a door is where only a page that stays as it is comes back to', () => {
  expect(localPath('/path/1?objective=3#x')).toBe('/path/1?objective=3');
  expect(localPath('/teach/../board/1')).toBe('/board/1');
  for (const door of ['/sign-in', '/sign-in?class=1', '/sign-out', '/api/me']) {
    expect(localPath(door)).toBeNull();
    expect(sitePath(door)).toBe(door);
  }
});

test('a student of several classes goes on to the one whose door they came in by', () => {
  const who = { school: 1, person: 2, kind: 'student', leader: false, name: 'Noor', signedIn: 0 };
  expect(pathIn({ ok: true, who: { ...who, kind: 'student' }, section: 7 })).toBe('/path/7');
  expect(pathIn({ ok: true, who: { ...who, kind: 'student' } })).toBe('/');
});
