/** A school's day around a moment: from local midnight to the next. Unit: epoch milliseconds. */
export interface SchoolDay {
  start: number;
  end: number;
}

const HOUR = 3_600_000;

/** The local day that holds `now` in that time zone, 23 to 25 hours long where clocks change. Throws RangeError on an unknown zone. */
export function schoolDay(now: number, timeZone: string): SchoolDay {
  const format = (clocks[timeZone] ??= clockOf(timeZone));
  const start = midnightBefore(now, format);
  // 25 h after a midnight is always on the next day or early the day after it: its own midnight is the end.
  let end = midnightBefore(start + 25 * HOUR, format);
  if (end <= start) end = midnightBefore(start + 26 * HOUR, format);
  return { start, end };
}

/** One of these takes longer to make than a day takes to find. */
const clocks: Record<string, Intl.DateTimeFormat> = {};

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}

/** The latest local midnight at or before that moment. */
function midnightBefore(moment: number, format: Intl.DateTimeFormat): number {
  const today = localDate(moment, format);
  let guess = moment - sinceMidnight(moment, format);
  // A clock change between midnight and the moment moves the guess by its size; walk it back onto the day's first instant.
  if (localDate(guess, format) !== today) guess += HOUR;
  const rest = sinceMidnight(guess, format);
  return rest === 0 || localDate(guess - rest, format) !== today ? guess : guess - rest;
}

function localDate(moment: number, format: Intl.DateTimeFormat): string {
  return format.format(moment).slice(0, 10);
}

/** Milliseconds on the local clock since 00:00. */
function sinceMidnight(moment: number, format: Intl.DateTimeFormat): number {
  const parts = format.formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value);
  return part('hour') * HOUR + part('minute') * 60_000 + part('second') * 1_000 + (moment % 1_000);
}
