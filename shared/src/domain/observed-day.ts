import type { DayOrder } from '../contract/observed.ts';

/** A day as somebody wrote it, YYYY-MM-DD: one, with the order that its numbers show; or one for each order where both could be meant. */
export type ReadDay =
  { day: string; order?: DayOrder } | { either: Record<DayOrder, string> } | 'no-such-day' | null;

/** Longer than any day, and short enough for any reading. */
const LONGEST = 40;
/** Days of spreadsheets: 1 January 2000 to the end of 2099, counted from the end of 1899. */
const SERIALS = [36_526, 73_050] as const;
const DAY_MS = 86_400_000;

/** Months as English and Spanish write them, whole or shortened: by their beginnings only, "Mark 4" and "3 marks" would be days. */
const months = new Map(
  [
    'jan january ene enero',
    'feb february febrero',
    'mar march marzo',
    'apr april abr abril',
    'may mayo',
    'jun june junio',
    'jul july julio',
    'aug august ago agosto',
    'sep sept september septiembre setiembre',
    'oct october octubre',
    'nov november noviembre',
    'dec december dic diciembre',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);
/** September, shortened in Spanish: behind its day and with its point; "Set 2" is a set of exercises. */
const SET = /\d[ -]*(?:de[ -]+)?set\./iu;

/**
 * Reads a day in one of the usual forms: 2026-09-14 and the like, 14/9/2026 or 9/14/26 (with / - .), 14 Sep 2026, September 14, 14 de
 * septiembre de 2026, 2026年9月14日, the serial numbers of spreadsheets; a time behind it is left out. Without a year it is the latest such day up
 * to `today` (YYYY-MM-DD). Two numbers that could each be the month are both. Null for what is no day.
 */
export function observedDay(text: string, today: string): ReadDay {
  if (text.length > LONGEST) return null;
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}\S*( ?[ap]\.?m\.?)?$/iu, '');
  return serial(said) ?? yearFirst(said) ?? numbers(said, today) ?? named(said, today);
}

function serial(said: string): ReadDay {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(said);
  const count = Number(match?.[1]);
  if (!match || count < SERIALS[0] || count > SERIALS[1]) return null;
  return { day: new Date((count - 25_569) * DAY_MS).toISOString().slice(0, 10) };
}

function yearFirst(said: string): ReadDay {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(said) ??
    /^(\d{4})(年) ?(\d{1,2})月 ?(\d{1,2})[日号]?$/.exec(said) ??
    /^(20\d\d)()(\d\d)(\d\d)$/.exec(said);
  return match && oneDay(Number(match[1]), Number(match[3]), Number(match[4]));
}

function numbers(said: string, today: string): ReadDay {
  const chinese = /^(\d{1,2})月 ?(\d{1,2})[日号]$/.exec(said);
  if (chinese) return latest(Number(chinese[1]), Number(chinese[2]), today);
  const match =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(said) ??
    /^(\d{1,2})(\/)(\d{1,2})()$/.exec(said) ??
    /^(\d{1,2})(\.) ?(\d{1,2})\.()$/.exec(said);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]!;
  const read = (month: number, day: number): ReadDay =>
    year === '' ? latest(month, day, today) : oneDay(fullYear(year), month, day);
  if (first === second) return read(first, second);
  if (second > 12) return ordered(read(first, second), 'month-first');
  if (first > 12) return ordered(read(second, first), 'day-first');
  const [dayFirst, monthFirst] = [read(second, first), read(first, second)];
  return isOne(dayFirst) && isOne(monthFirst)
    ? { either: { 'day-first': dayFirst.day, 'month-first': monthFirst.day } }
    : 'no-such-day';
}

function named(said: string, today: string): ReadDay {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th|\.|º)?(?:[ -]|de|of)*(\p{L}{3,10})\.?,?(?:[ -]|del?)*(\d{4}|\d{2})?$/iu.exec(
      said,
    );
  const other =
    /^(\p{L}{3,10})\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?(?:,? *(\d{4})|, *(\d{2}))?$/iu.exec(said);
  const [day, word, year] = match
    ? [match[1], match[2], match[3]]
    : [other?.[2], other?.[1], other?.[3] ?? other?.[4]];
  const month = match && SET.test(said) ? 9 : months.get(word?.toLowerCase() ?? '');
  if (month === undefined) return null;
  return year === undefined
    ? latest(month, Number(day), today)
    : oneDay(fullYear(year), month, Number(day));
}

/** Two digits are of this century: nobody brings scores of another. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function oneDay(year: number, month: number, day: number): ReadDay {
  const made = new Date(Date.UTC(year, month - 1, day));
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? { day: made.toISOString().slice(0, 10) } : 'no-such-day';
}

/** The latest such day that is not to come. */
function latest(month: number, day: number, today: string): ReadDay {
  const year = Number(today.slice(0, 4));
  // 29 February is up to eight years back.
  for (let back = 0; back <= 8; back += 1) {
    const read = oneDay(year - back, month, day);
    if (isOne(read) && read.day <= today) return read;
  }
  return 'no-such-day';
}

function ordered(read: ReadDay, order: DayOrder): ReadDay {
  return isOne(read) ? { ...read, order } : read;
}

function isOne(read: ReadDay): read is { day: string } {
  return read !== null && typeof read === 'object' && 'day' in read;
}
