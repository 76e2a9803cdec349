import { shortDate, weekday } from '../words/formats.ts';
import { say } from '../words/say.ts';

const DAY = 86_400_000;

/** A past day as a teacher says it, seen from `now`: "today", "Tuesday", "12 Nov". */
export function day(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return say('common.today');
  if (at >= midnight - DAY) return say('common.yesterday');
  return at >= midnight - 6 * DAY ? weekday(at) : shortDate(at);
}
