import type { PersonRef } from '../contract/roster-plan.ts';
import { type DoubtedId, idRings } from './id-rings.ts';
import { nameKey } from './name-key.ts';
import type { RosterIndex } from './roster-index.ts';
import { shownCell } from './shown-cell.ts';

/**
 * Those who have each other’s ids are one question: the ids or the names were exchanged. Where somebody said that it was the ids, each row is the student of
 * its name, whose id is another from now on. Until then nobody of them changes or goes. Answers whom it does not concern. Rule T6.
 */
export function settleIds(
  index: RosterIndex,
  doubts: readonly DoubtedId[],
  matches: Map<string, PersonRef>,
): DoubtedId[] {
  const rings = idRings(doubts);
  for (const ring of rings) {
    if (ring.every(({ person }) => person.traded)) {
      const byName = new Map(ring.map(({ known }) => [nameKey(known.name), known.id]));
      for (const { person } of ring) matches.set(person.key, byName.get(nameKey(person.name))!);
      continue;
    }
    const [first, next] = ring as [DoubtedId, DoubtedId];
    index.problem(first.person.at, {
      code: 'ids-swapped',
      who: shownCell(first.person.name),
      value: shownCell(first.person.key),
      other: next.person.at,
      person: first.person.key,
      ring: ring.map(({ person }) => ({ person: person.key, who: shownCell(person.name) })),
    });
    for (const { known } of ring) index.hold(undefined, known.id);
  }
  const settled = new Set(rings.flat());
  return doubts.filter((one) => !settled.has(one));
}
