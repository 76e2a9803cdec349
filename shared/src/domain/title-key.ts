import { nameKey } from './name-key.ts';
import { periodBeside } from './period-beside.ts';

/** How a class is called. */
interface Titled {
  title: string;
  period: string;
}

/** What two writings of one class's name have in common. Periods A3 and B3 are two; one that the title says already is none. */
export function titleKey(named: Titled): string {
  return JSON.stringify([nameKey(named.title), nameKey(periodBeside(named))]);
}

/** The same, told by less: the number of the period. Two classes that are none another may have it in common, as periods A3 and B3. */
export function looseTitleKey({ title, period }: Titled): string {
  return JSON.stringify([nameKey(title), /(\d+)\D*$/.exec(period)?.[1] ?? nameKey(period)]);
}

/** A period's bare number, as "3", "3rd", "Period 3", "Periodo 3" or "第3节" say no more than it. */
const BARE = /^(?:(?:period|periodo|第) ?)?\d+(?:st|nd|rd|th| ?[节節])?$/;

/**
 * Whether two writings may be of one class: in the same words, or of one title where one period is the bare number of the other, which
 * has no other number. "A3" may be "3" or "Period 3"; it is not "B3", nor "Room 3".
 */
export function maybeTitled(one: Titled, other: Titled): boolean {
  if (titleKey(one) === titleKey(other)) return true;
  if (looseTitleKey(one) !== looseTitleKey(other)) return false;
  const periods = [one, other].map(({ period }) => nameKey(period));
  const isOneNumber = periods.every((period) => period.match(/\d+/g)?.length === 1);
  return isOneNumber && periods.some((period) => BARE.test(period));
}
