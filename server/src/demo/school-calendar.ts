import { type SchoolDay, schoolDay } from '@threshold/shared/domain/school-day.ts';

/** A history of fewer days than this begins a year earlier. */
const ENOUGH_DAYS = 20;
const HOUR = 3_600_000;

/** Days without school, as month and day, both included. */
type Break = readonly [from: string, to: string];
const northern: readonly Break[] = [
  ['06-12', '08-31'],
  ['12-20', '12-31'],
  ['01-01', '01-04'],
];
const southern: readonly Break[] = [
  ['12-17', '12-31'],
  ['01-01', '02-02'],
  ['09-19', '10-04'],
];

const breaksOf = (timeZone: string) =>
  /^(Pacific\/Auckland|Australia\/)/.test(timeZone) ? southern : northern;
const isOff = (date: string, breaks: readonly Break[]) =>
  breaks.some(([from, to]) => from <= date && date <= to);

/** Whether schools in that time zone are open on the date which that moment has in UTC. Unit: epoch ms. */
export function isSchoolDate(at: number, timeZone: string): boolean {
  const date = new Date(at);
  return (
    ![0, 6].includes(date.getUTCDay()) &&
    !isOff(date.toISOString().slice(5, 10), breaksOf(timeZone))
  );
}

/**
 * The school days from the last 1 September up to yesterday, oldest first, by the calendar of that time zone. Where these
 * are fewer than 20, it is the 1 September before that.
 */
export function schoolDaysUntil(now: number, timeZone: string): readonly SchoolDay[] {
  const today = schoolDay(now, timeZone);
  const last = latest[timeZone];
  if (last?.until === today.start) return last.days;
  const days = daysBefore(today, timeZone);
  latest[timeZone] = { until: today.start, days };
  return days;
}

/** The last answer for each: a load asks several times for the same, and each day of it is looked up in a calendar. */
const latest: Record<string, { until: number; days: readonly SchoolDay[] }> = {};

function daysBefore(today: SchoolDay, timeZone: string): SchoolDay[] {
  const breaks = breaksOf(timeZone);
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
  });
  const days: SchoolDay[] = [];
  let day = today;
  for (;;) {
    day = schoolDay(day.start - 1, timeZone);
    const parts = format.formatToParts(day.start + 12 * HOUR);
    const part = (type: string) => parts.find((one) => one.type === type)!.value;
    const date = `${part('month')}-${part('day')}`;
    if (!isOff(date, breaks) && !['Sat', 'Sun'].includes(part('weekday'))) days.push(day);
    if (date === '09-01' && days.length >= ENOUGH_DAYS) return days.reverse();
  }
}

/**
 * When a class meets on that day: "Period 3" at 10:05 and the others 50 minutes apart, a room by its place in its school's
 * list from 9:15. Epoch milliseconds.
 */
export function lessonStart(day: SchoolDay, period: string, place: number): number {
  const number = Number(/^Period (\d+)$/.exec(period)?.[1]);
  const minutes = number ? 10 * 60 + 5 + (number - 3) * 50 : 9 * 60 + 15 + place * 75;
  return day.start + minutes * 60_000;
}
