import { dateBy, decimal } from '../../words/formats.ts';
import { say } from '../../words/say.ts';

const utc = { timeZone: 'UTC' } as const;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The time of day of the organization, UTC: "16:46", with seconds "16:46:31". Unit in: epoch ms. */
export function utcTime(at: number, seconds = false): string {
  return dateBy(at, { ...utc, ...time, ...(seconds ? { second: '2-digit' } : {}) });
}

/** The date of the organization, UTC: "Thursday 19 November". */
export function utcDate(at: number): string {
  return dateBy(at, { ...utc, weekday: 'long', day: 'numeric', month: 'long' });
}

/** Its day of the week: "Thursday". */
export function utcWeekday(at: number): string {
  return dateBy(at, { ...utc, weekday: 'long' });
}

/** How many times as much, the more digits the less it is: "21", "4", "1.8", "0.62". */
export function ratioOf(ratio: number): string {
  return decimal(ratio, ratio >= 10 || Number.isInteger(ratio) ? 0 : ratio >= 1 ? 1 : 2);
}

/** A span as people say it: "11 min", "3 h 20 min". Unit in: whole minutes. */
export function span(minutes: number): string {
  if (minutes < 60) return say('hq.span-minutes', { minutes });
  return say('hq.span-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** How long ago, in the largest unit: "4 s", "12 min", "3 h". Unit in: ms. */
export function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return say('hq.seconds', { count: seconds });
  if (seconds < 3_600) return say('hq.minutes', { count: Math.floor(seconds / 60) });
  return seconds < 86_400
    ? say('hq.hours', { count: Math.floor(seconds / 3_600) })
    : say('hq.days-ago');
}

/** The same as a sentence has it: "4 s ago", "days ago". Unit in: ms. */
export function agoSaid(ms: number): string {
  return say('hq.since', { span: ago(ms) });
}
