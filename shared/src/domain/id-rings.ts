import { nameKey } from './name-key.ts';
import type { RosterPerson, StudentNow } from './roster.ts';

/** Somebody of a file, and the student of the school whom their id names, who is called otherwise. */
export interface DoubtedId {
  person: RosterPerson;
  known: StudentNow;
}

/** More than so many are no mistake of a hand, and no question of one row. */
const MOST = 20;

/**
 * Those who have each other’s ids, two by two or round about: each is called as the student is whom the next one’s id names, and no name is
 * there twice. Each ring in the order of the list. Rule T6.
 */
export function idRings(doubted: readonly DoubtedId[]): DoubtedId[][] {
  const called = soles(doubted, ({ person }) => person.name);
  const were = soles(doubted, ({ known }) => known.name);
  const seen = new Set<DoubtedId>();
  return doubted.flatMap((first) => {
    if (seen.has(first)) return [];
    const ring = new Set<DoubtedId>();
    let one: DoubtedId | undefined = first;
    while (one && !ring.has(one) && !seen.has(one)) {
      ring.add(one);
      const key = nameKey(one.person.name);
      one = called.has(key) ? were.get(key) : undefined;
    }
    for (const each of ring) seen.add(each);
    if (one !== first || ring.size < 2 || ring.size > MOST) return [];
    return [doubted.filter((each) => ring.has(each))];
  });
}

function soles(
  doubted: readonly DoubtedId[],
  name: (one: DoubtedId) => string,
): Map<string, DoubtedId> {
  const groups = Map.groupBy(doubted, (one) => nameKey(name(one)));
  return new Map([...groups].flatMap(([key, [one, other]]) => (other ? [] : [[key, one!]])));
}
