import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { sayTo, step, type Say } from '@threshold/server/start/say.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** What a step of so many milliseconds writes. */
async function writtenBy(isTTY: boolean, ms: number, meanwhile?: (say: Say) => void) {
  let written = '';
  const say = sayTo({ isTTY, write: (text) => (written += text) });
  const work = Promise.withResolvers<string>();
  const doing = step('Building', () => work.promise, say);
  await vi.advanceTimersByTimeAsync(ms / 2);
  meanwhile?.(say);
  await vi.advanceTimersByTimeAsync(ms / 2);
  work.resolve('built');
  expect(await doing).toBe('built');
  const before = written;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toBe(before);
  return written;
}

test('a terminal counts the seconds of a step in one line', async () => {
  expect(await writtenBy(true, 3_400)).toBe(
    '\rBuilding … 1 s\rBuilding … 2 s\rBuilding … 3 s\rBuilding: 3.4 s\n',
  );
});

test('what is said meanwhile stands in a line of its own', async () => {
  expect(await writtenBy(true, 3_000, (say) => say('Stopping'))).toBe(
    '\rBuilding … 1 s\nStopping\n\rBuilding … 2 s\rBuilding … 3 s\rBuilding: 3.0 s\n',
  );
});

test('elsewhere a step says that it begins, every 15 s that it is alive, and when it is done', async () => {
  expect(await writtenBy(false, 46_500)).toBe(
    'Building …\nBuilding … 15 s\nBuilding … 30 s\nBuilding … 45 s\nBuilding: 46.5 s\n',
  );
});

test('a step of less than a second says nothing', async () => {
  for (const isTTY of [true, false]) expect(await writtenBy(isTTY, 900)).toBe('');
});

test('who only takes lines is told lines, and nothing besides', async () => {
  const told: unknown[][] = [];
  const work = Promise.withResolvers<string>();
  const doing = step(
    'Building',
    () => work.promise,
    (...all) => void told.push(all),
  );
  await vi.advanceTimersByTimeAsync(2_000);
  work.resolve('built');
  await doing;
  expect(told).toEqual([['Building …'], ['Building: 2.0 s']]);
});
