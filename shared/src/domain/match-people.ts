import type { PersonRef, RosterScope } from '../contract/roster-plan.ts';
import type { DoubtedId } from './id-rings.ts';
import { knownByName } from './known-by-name.ts';
import { knownTo } from './known-to.ts';
import { nameKey } from './name-key.ts';
import { reusedId } from './reused-id.ts';
import type { RosterIndex } from './roster-index.ts';
import type { SectionTarget } from './roster-targets.ts';
import { type RosterEnrollment, type RosterPerson, type StudentNow, withoutId } from './roster.ts';
import { alreadyFound, type OpenRow, settleSameNames } from './same-names.ts';
import { settleIds } from './settle-ids.ts';
import { shownCell } from './shown-cell.ts';

/** Who of the school each student of a roster is. A key that is missing could not be told; the problem was. */
export type Matches = Map<string, PersonRef>;

/**
 * Finds the students of a roster in the school: by their id in the file; who is not known by one, by name among the students of
 * the same class, which ties a class that was typed by hand to its roster without doubling anybody. Where more than one could be
 * meant nobody is: the row is a problem, and those who might be meant stay.
 *
 * An id whose student is called wholly otherwise is a question, no new name: the row waits until somebody says that it is the same one. So are
 * students who have each other’s ids, all of them one.
 *
 * In a teacher's import into one class (`strict`) an id alone does not bring somebody from another class of theirs; the name must go with it.
 * Of a student whom they do not know the row waits for a leader, whatever it calls them (S3).
 */
export function matchPeople(
  index: RosterIndex,
  targets: SectionTarget[],
  scope: RosterScope,
): Matches {
  const strict = scope.kind === 'section';
  const matches: Matches = new Map();
  const taken = new Set<number>();
  const doubts: DoubtedId[] = [];
  const isKnown = knownTo(index, scope);
  const isReused = reusedId(index, isKnown);
  for (const person of index.roster.people) {
    // In one class only who is in it is meant by being in a file; whoever joins it is met below, with their row.
    const known =
      person.source === undefined ? undefined : index.studentsBySource.get(person.source);
    if (!known || person.kind !== 'student') continue;
    if (strict && !targets.some((target) => isMember(index, target, known))) continue;
    if (isReused(known, person)) {
      const another = anotherOfThatName(index, targets, person);
      if (another) {
        index.people.set(person.key, withoutId(person));
        index.hold(undefined, known.id);
        matches.set(person.key, another.id);
        taken.add(another.id);
        continue;
      }
      doubts.push({ person, known });
      continue;
    }
    matches.set(person.key, known.id);
    taken.add(known.id);
  }
  const renames = settleIds(index, doubts, matches);
  for (const one of renames) renamed(index, targets, one);
  const settled = new Set(doubts.map(({ person }) => person.key));
  const doubted = new Set([...settled].filter((key) => !matches.has(key)));
  for (const key of settled) if (matches.has(key)) taken.add(matches.get(key) as number);
  const open: OpenRow[] = [];
  const seen = new Set<string>();
  for (const target of targets) {
    for (const row of target.key === null ? [] : (index.rows.get(target.key) ?? [])) {
      if (row.role !== 'student' || index.withheld.has(row.person)) continue;
      if (settled.has(row.person)) continue;
      const person = index.people.get(row.person) ?? knownBefore(index, row, isKnown);
      if (!person) continue;
      const known = person.source ? index.studentsBySource.get(person.source) : undefined;
      if (!known) open.push({ target, person, row });
      else if (!isKnown(known))
        missed(index, row, person, 'ask-leader', calledSo(index, targets, person));
      else if (strict && !isMember(index, target, known) && !sameName(known, person))
        missed(index, row, person, 'id-taken', []);
      else {
        matches.set(person.key, known.id);
        taken.add(known.id);
      }
    }
  }
  const alike = new Map<string, Set<string>>();
  for (const { target, person } of open) {
    const key = alikeKey(target, person);
    alike.set(key, (alike.get(key) ?? new Set()).add(person.key));
  }
  const found = new Map<number, RosterPerson>();
  for (const one of open) {
    const { target, person, row } = one;
    if (matches.has(person.key)) continue;
    const again = alreadyFound(index, one, found);
    if (again !== null) {
      matches.set(person.key, again);
      continue;
    }
    const sole = alike.get(alikeKey(target, person))!.size === 1;
    const is = target.now ? byName(index, target.now.id, person, { taken, doubted, sole }) : null;
    if (is === null) continue;
    if (typeof is === 'object') {
      if (!seen.has(person.key)) missed(index, row, person, is.code, is.instead);
      seen.add(person.key);
      continue;
    }
    matches.set(person.key, is);
    taken.add(is);
    found.set(is, person);
  }
  settleSameNames(index, open, matches, {
    taken,
    told: seen,
    knownOf: knownByName(index, scope, taken),
  });
  return matches;
}

/** Somebody whom rows name and the upload, which does not hold everybody, does not describe: known from before. */
function knownBefore(
  index: RosterIndex,
  { person, at }: RosterEnrollment,
  isKnown: (student: StudentNow) => boolean,
): RosterPerson | null {
  const known = index.roster.whole.people ? undefined : index.studentsBySource.get(person);
  return known && isKnown(known)
    ? { key: person, source: person, kind: 'student', name: '', active: true, at }
    : null;
}

/** Those of one class in the file whose names compare alike. */
function alikeKey(target: SectionTarget, person: RosterPerson): string {
  return JSON.stringify([target.key, nameKey(person.name)]);
}

/** `sole`: nobody else of that class in the file has the name. */
function byName(
  index: RosterIndex,
  section: number,
  person: RosterPerson,
  { taken, doubted, sole }: { taken: Set<number>; doubted: Set<string>; sole: boolean },
): number | null | { code: 'ambiguous-name' | 'other-id-same-name'; instead: StudentNow[] } {
  const alike = (index.namesIn(section).get(nameKey(person.name)) ?? []).filter(
    ({ id }) => !taken.has(id),
  );
  // Whoever has an id in the file is that one and nobody else, where the id is theirs.
  const free = alike.filter(
    ({ source }) => source === undefined || !index.people.has(source) || doubted.has(source),
  );
  if (free.length === 0) return null;
  const untied =
    person.source === undefined ? free : free.filter(({ source }) => source === undefined);
  const exact = untied.filter(({ name }) => name === person.name);
  const [one] = untied.length === 1 ? untied : exact;
  if (one && sole && (untied.length === 1 || exact.length === 1)) return one.id;
  return { code: untied.length === 0 ? 'other-id-same-name' : 'ambiguous-name', instead: free };
}

function missed(
  index: RosterIndex,
  row: RosterEnrollment,
  person: RosterPerson,
  code: 'id-taken' | 'ask-leader' | 'ambiguous-name' | 'other-id-same-name',
  instead: StudentNow[],
): void {
  index.problem(person.at, {
    code,
    who: shownCell(person.name),
    ...(person.source === undefined ? {} : { value: shownCell(person.source) }),
    person: person.key,
    section: row.section,
  });
  for (const { id } of instead) index.hold(undefined, id);
  index.hold(undefined, person.key);
}

/** A student of the classes who has that name and no id: who was said to be another than the one whom the id names. */
function anotherOfThatName(
  index: RosterIndex,
  targets: readonly SectionTarget[],
  person: RosterPerson,
): StudentNow | undefined {
  const alike = calledSo(index, targets, person);
  const ids = new Set(alike.map(({ id }) => id));
  return ids.size === 1 && alike[0]!.source === undefined ? alike[0] : undefined;
}

/** Students of the classes whose name compares alike. */
function calledSo(
  index: RosterIndex,
  targets: readonly SectionTarget[],
  { name }: RosterPerson,
): StudentNow[] {
  return targets.flatMap(({ now }) => (now && index.namesIn(now.id).get(nameKey(name))) ?? []);
}

/** All stay as they are: whom the id names, and whoever the row may be about. */
function renamed(
  index: RosterIndex,
  targets: readonly SectionTarget[],
  { person, known }: DoubtedId,
): void {
  index.problem(person.at, {
    code: 'id-renamed',
    who: shownCell(person.name),
    was: shownCell(known.name),
    value: shownCell(person.key),
    person: person.key,
  });
  for (const { id } of [known, ...calledSo(index, targets, person)]) index.hold(undefined, id);
}

function isMember(index: RosterIndex, target: SectionTarget, { id }: StudentNow): boolean {
  return (index.sectionsOf.get(id) ?? []).some(({ section }) => section === target.now?.id);
}

function sameName(known: StudentNow, person: RosterPerson): boolean {
  return nameKey(known.name) === nameKey(person.name);
}
