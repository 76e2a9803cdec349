import { expect, test } from 'vitest';
import { isStale } from '../../web/src/lib/live/is-stale.ts';

const HOUR = 3_600_000;

test('[T2] after 20 h a device asks before it sends, and the answer starts no second day', () => {
  const pressed = 1_000_000;
  const at = (hours: number) => pressed + hours * HOUR;
  expect(isStale({ pressed }, at(20))).toBe(false);
  expect(isStale({ pressed }, at(20.1))).toBe(true);
  const meant = at(23);
  expect(isStale({ pressed, meant }, at(23.9))).toBe(false);
  // The server may have known it for the last time: it goes by somebody's word only.
  expect(isStale({ pressed, meant }, at(24.1))).toBe(true);
  expect(isStale({ pressed, meant: at(40) }, at(40.5))).toBe(false);
});
