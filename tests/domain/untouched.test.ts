import { expect, test } from 'vitest';
import {
  asFound,
  endOfDay,
  stillness,
  UNTOUCHED_MS,
  untilStiller,
  WARNED_MS,
} from '@threshold/shared/domain/untouched.ts';

const session = 7;
const at = 1_000_000_000;
const touched = { session, at };

test('[I10] a device that nobody touches warns a minute before 45 minutes, and then is over', () => {
  expect(UNTOUCHED_MS).toBe(45 * 60_000);
  const after = (ms: number) => stillness(touched, at + ms);
  expect(after(0)).toBe('touched');
  expect(after(44 * 60_000 - 1)).toBe('touched');
  expect(after(44 * 60_000)).toBe('warned');
  expect(after(45 * 60_000 - 1)).toBe('warned');
  expect(after(45 * 60_000)).toBe('over');
  // Asleep for a day, it has missed the warning.
  expect(after(86_400_000)).toBe('over');
});

test('[I10] it looks again exactly when that changes', () => {
  for (const open of [{}, { openUntil: at + 3 * UNTOUCHED_MS }]) {
    let now = at;
    const seen: string[] = [];
    for (let looks = 0; looks < 3; looks += 1) {
      seen.push(stillness({ ...touched, ...open }, now));
      const wait = untilStiller({ ...touched, ...open }, now);
      if (wait > 0) expect(stillness({ ...touched, ...open }, now + wait - 1)).toBe(seen.at(-1));
      now += wait;
    }
    expect(seen).toEqual(['touched', 'warned', 'over']);
  }
});

test('[I10] kept open it closes after that, with its warning, and only for that session', () => {
  const openUntil = at + 5 * UNTOUCHED_MS;
  const open = { ...touched, openUntil };
  expect(stillness(open, openUntil - 1)).toBe('touched');
  expect(stillness(open, openUntil)).toBe('warned');
  expect(stillness(open, openUntil + WARNED_MS)).toBe('over');
  expect(stillness({ ...open, at: openUntil - 1 }, openUntil)).toBe('touched');
  expect(asFound(open, session + 1, openUntil - 1)).toEqual({
    session: session + 1,
    at: openUntil - 1,
  });
});

test('[I10] what was closed stays closed for its session, whatever is touched; whoever signs in begins anew', () => {
  const closed = { ...touched, closed: true } as const;
  expect(stillness(closed, at)).toBe('over');
  expect(stillness(asFound(closed, session, at + 1), at + 1)).toBe('over');
  const again = asFound(closed, session + 1, at + 2);
  expect(again).toEqual({ session: session + 1, at: at + 2 });
  expect(stillness(again, at + 2)).toBe('touched');
});

test('[I10] a clock that was set back, or ahead, keeps nothing open for longer', () => {
  const back = at - 3_600_000;
  expect(asFound(touched, session, back)).toEqual({ session, at: back });
  expect(stillness(touched, at + 26 * 3_600_000)).toBe('over');
});

test('[I10] a day ends at the device’s own midnight', () => {
  const noon = new Date(2026, 2, 14, 12).getTime();
  expect(new Date(endOfDay(noon))).toEqual(new Date(2026, 2, 15, 0, 0, 0, 0));
});
