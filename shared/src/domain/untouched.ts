/** Pages of staff close after nobody touched their device for so long. Unit: ms. Rule I10. */
export const UNTOUCHED_MS = 45 * 60_000;
/** So long before that they say so. Unit: ms. */
export const WARNED_MS = 60_000;
/** A page tells the server at most so often that somebody is there. Unit: ms. */
export const TOLD_MS = 30_000;
/**
 * A session of staff ends by itself so long after the server last heard of a hand: later than its page closes by what that waits
 * before it tells, and the server before it notes. So a page that broke keeps no names. Unit: ms.
 */
export const UNHEARD_MS = UNTOUCHED_MS + 180_000;

/** When somebody last touched a device, for all tabs of a browser. Unit: epoch ms of that device. */
export interface Touched {
  /** Which session: when it began, as the server says. */
  session: number;
  at: number;
  /** Its person keeps it open until then, whoever touches it or not. */
  openUntil?: number;
  /** It was closed: no touch opens it again, another session does. */
  closed?: true;
}

/** Whether somebody is there (`touched`), is asked for (`warned`), or the pages are to close (`over`). */
export type Stillness = 'touched' | 'warned' | 'over';

/**
 * What is known as a page of that session comes up: whoever has just signed in was there a moment ago. A clock that was set back
 * since is no time in which nobody came.
 */
export function asFound(before: Touched | null, session: number, now: number): Touched {
  if (before?.session !== session) return { session, at: now };
  return before.at > now ? { ...before, at: now } : before;
}

/** How long nobody has been there, in what that means. Rule I10. */
export function stillness({ at, openUntil = 0, closed }: Touched, now: number): Stillness {
  if (closed) return 'over';
  if (now < openUntil) return 'touched';
  // What was kept open until just now closes with a warning all the same.
  const still = now - Math.max(at, openUntil - UNTOUCHED_MS + WARNED_MS);
  if (still >= UNTOUCHED_MS) return 'over';
  return still >= UNTOUCHED_MS - WARNED_MS ? 'warned' : 'touched';
}

/** How long until that changes, if nobody comes. Unit: ms, at least 0. */
export function untilStiller(touched: Touched, now: number): number {
  const { at, openUntil = 0 } = touched;
  const over = Math.max(at + UNTOUCHED_MS, openUntil === 0 ? 0 : openUntil + WARNED_MS);
  const next = stillness(touched, now) === 'warned' ? over : over - WARNED_MS;
  return Math.max(0, next - now);
}

/** The next midnight where the device is. `now`: epoch ms. */
export function endOfDay(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}
