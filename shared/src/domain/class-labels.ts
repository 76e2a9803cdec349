import type { SectionState } from '../contract/snapshots.ts';
import { type Named, calledName, firstLetter, givenName, graphemes } from './called-name.ts';
import { nameParts } from './family-name.ts';
import { nameWords } from './name-words.ts';

/** Letters of a family name that are tried before all of it: as many as a wall has room for. */
const LETTERS = 6;

/** Ways to write one name, the shortest first; from `whole` on all of the family name stands there. */
interface Ladder {
  id: number;
  rungs: string[];
  whole: number;
  at: number;
}

/**
 * What the students of one class are called on its screens: as `calledName` says, and longer only where two would read alike: by
 * as many letters of the family name as it takes, by all of it, by the names between, at last by a number in the order in which
 * they came to the school. By student. The same for every order of `people`. Rule P7.
 */
export function classLabels(people: readonly (Named & { id: number })[]): Record<number, string> {
  return told(people).labels;
}

/**
 * The numbers that such labels end in, of those whom nothing else tells apart; by student, and none for anybody else. Where a full name is written,
 * on paper and for staff, it stands behind it, so that it is found at the door. Rule P7.
 */
export function classNumbers(people: readonly (Named & { id: number })[]): Record<number, number> {
  return told(people).numbers;
}

interface Told {
  labels: Record<number, string>;
  numbers: Record<number, number>;
}

function told(people: readonly (Named & { id: number })[]): Told {
  const ladders = people.toSorted((a, b) => a.id - b.id).map(ladderOf);
  for (let alike = groups(ladders); alike.length > 0; alike = groups(ladders)) {
    const climbed = alike.filter(climb);
    if (climbed.length === 0) return numbered(ladders, alike);
  }
  return { labels: Object.fromEntries(ladders.map((one) => [one.id, label(one)])), numbers: {} };
}

/** The labels of a section's students; made once for as long as nobody comes, leaves or is named anew. */
export function labelsIn(of: Pick<SectionState, 'people'>): Record<number, string> {
  return toldIn(of).labels;
}

/** The numbers behind names of a section's students, as `classNumbers` says; made once likewise. */
export function numbersIn(of: Pick<SectionState, 'people'>): Record<number, number> {
  return toldIn(of).numbers;
}

function toldIn({ people }: Pick<SectionState, 'people'>): Told {
  let known = made.get(people);
  if (!known) {
    known = told(Object.values(people).filter(({ role }) => role === 'student'));
    made.set(people, known);
  }
  return known;
}
const made = new WeakMap<SectionState['people'], Told>();

function ladderOf(person: Named & { id: number }): Ladder {
  const said = calledName(person);
  const given = givenName(person);
  const own = given.toLowerCase().split(' ');
  const { middle, family, initial } = partsOf(person, said);
  if (family.length === 0) return { id: person.id, rungs: [said], whole: 0, at: 0 };
  const signs = graphemes(initial);
  // An apostrophe or a bracket before it is no letter.
  const letters = signs.slice(signs.indexOf(firstLetter(initial)));
  const some = Array.from(
    { length: Math.min(LETTERS, letters.length - 1) },
    (_, i) => `${given} ${letters.slice(0, i + 1).join('')}.`,
  );
  const between = middle.filter((word) => !own.includes(word.toLowerCase()));
  const all = [...between.map((word) => `${firstLetter(word)}.`), ...family].join(' ');
  const rungs = [
    ...new Set([
      said,
      ...some,
      `${given} ${family.join(' ')}`,
      `${given} ${all}`,
      [given, ...between, ...family].join(' '),
    ]),
  ];
  return { id: person.id, rungs, whole: rungs.indexOf(`${given} ${family.join(' ')}`), at: 0 };
}

/** Where the class says an initial that begins another word than the last, that word is the family name: "Minh Anh Đ." of Đào Minh Anh. */
function partsOf({ name }: Named, said: string): ReturnType<typeof nameParts> {
  const parts = nameParts(name);
  const last = said.split(' ').at(-1)!;
  if (!last.endsWith('.')) return parts;
  const begins = (word: string) => key(word).startsWith(key(last));
  const words = nameWords(name);
  const meant = begins(parts.initial) ? undefined : words.findLast(begins);
  return meant === undefined
    ? parts
    : { ...parts, middle: words.filter((word) => word !== meant), family: [meant], initial: meant };
}

function label({ rungs, at }: Ladder): string {
  return rungs[at]!;
}

/** As somebody reads it from the back of the room: a full stop and capitals tell nobody apart. */
function key(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('.', '').trim();
}

/** Those who read alike, each lot by itself. */
function groups(ladders: readonly Ladder[]): Ladder[][] {
  const by = Map.groupBy(ladders, (one) => key(label(one)));
  return [...by.values()].filter((lot) => lot.length > 1);
}

/**
 * Writes one step more of those in a lot who have letters left, before anybody’s whole name grows by what stands between; answers
 * whether anybody did.
 */
function climb(lot: readonly Ladder[]): boolean {
  const short = lot.filter(({ at, whole }) => at < whole);
  const longer = lot.filter(({ at, rungs }) => at < rungs.length - 1);
  const those = short.length > 0 ? short : longer;
  for (const one of those) one.at += 1;
  return those.length > 0;
}

function numbered(ladders: readonly Ladder[], alike: readonly Ladder[][]): Told {
  const numbers: Told['numbers'] = {};
  const labels: Told['labels'] = Object.fromEntries(ladders.map((one) => [one.id, label(one)]));
  const taken = new Set(Object.values(labels).map(key));
  for (const lot of alike) {
    let next = 1;
    for (const { id } of lot) {
      while (taken.has(key(`${labels[id]!} ${next}`))) next += 1;
      labels[id] = `${labels[id]!} ${next}`;
      numbers[id] = next;
      taken.add(key(labels[id]));
    }
  }
  return { labels, numbers };
}
