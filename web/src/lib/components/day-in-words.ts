import { shortDate, timeOfDay, weekday } from '../words/formats.ts';
import { say } from '../words/say.ts';

const DAY = 86_400_000;

/** A day as people say it, seen from `now`: "today", "Tuesday", "12 Nov". */
export function dayInWords(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return say('common.today');
  if (at >= midnight - DAY) return say('common.yesterday');
  return at >= midnight - 6 * DAY ? weekday(at) : shortDate(at);
}

/** A moment as people say it, seen from `now`: of today the time, "08:02", else the day. */
export function momentInWords(at: number, now: number): string {
  return at >= new Date(now).setHours(0, 0, 0, 0) ? timeOfDay(at) : dayInWords(at, now);
}
