import { nameKey } from './name-key.ts';

/** A number of a period by itself, or with a word that says it is one. */
const NUMBER =
  /^(?:(?:period|periodo|per|pd|p|block|hour|hora|stunde|第) ?)?0*(\d{1,2})(?:st|nd|rd|th)?(?: ?(?:period|block|hour|节|節))?$/;
/** Numbers of periods within a class’s name, told by that word: "Spanish 2" has none. */
const NUMBERS =
  /(?<!\p{L})(?:(?:period|periodo|per|pd|p|block|hour|hora|stunde|第) ?0*(\d{1,2})(?!\d)|0*(\d{1,2})(?:st|nd|rd|th)? ?(?:period|block|hour|节|節))/gu;

/** The period as it is kept beside a class’s name: none where the name says it already, as "Spanish I - Period 2" says 2. */
export function periodBeside({ title, period }: { title: string; period: string }): string {
  const [name, own] = [nameKey(title), nameKey(period)];
  if (own === '') return period;
  const number = NUMBER.exec(own)?.[1];
  const said =
    number === undefined
      ? !/^\d/.test(own) && name.endsWith(` ${own}`)
      : [...name.matchAll(NUMBERS)].some(([, one, other]) => (one ?? other) === number);
  return said ? '' : period;
}
