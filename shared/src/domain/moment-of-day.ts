import { FIRST_DAY } from './limits.ts';
import { schoolDate } from './school-date.ts';
import { schoolDay } from './school-day.ts';

/**
 * The moment that a score bears of which only its day (YYYY-MM-DD) is known: noon at school, or `now` where today's is still to come; null
 * for a day that is to come or lies before all records. Unit: epoch milliseconds. Rule T10.
 */
export function momentOfDay(day: string, timeZone: string, now: number): number | null {
  if (day < FIRST_DAY || day > schoolDate(now, timeZone)) return null;
  const noon = Date.parse(`${day}T12:00:00Z`);
  // East of the date line's other side, noon in Greenwich is the next day already.
  const guess = schoolDay(noon, timeZone).start;
  const start = schoolDate(guess, timeZone) > day ? schoolDay(guess - 1, timeZone).start : guess;
  return Math.min(start + 12 * 3_600_000, now);
}
