import type { PlannedPerson } from '@threshold/shared/contract/roster-plan.ts';
import type { IdTrade, SectionStep } from '../store/roster-commands.ts';

/** The rings of students who exchange ids, wholly chosen ones only: with one left out the others keep the id they have. */
export function idTrades(people: readonly PlannedPerson[]): IdTrade[][] {
  const byBefore = new Map(people.flatMap((one) => tradeOf(one).map((trade) => [trade[1], trade])));
  const seen = new Set<IdTrade>();
  return [...byBefore.values()].flatMap((first) => {
    if (seen.has(first)) return [];
    const ring: IdTrade[] = [];
    let one: IdTrade | undefined = first;
    while (one && !seen.has(one)) {
      seen.add(one);
      ring.push(one);
      one = byBefore.get(one[2]);
    }
    return one === first ? [ring] : [];
  });
}

/** Whoever changes, without a new id in place of their own where its ring is not whole. */
export function withoutBrokenTrade(
  person: PlannedPerson,
  trades: readonly IdTrade[][],
): PlannedPerson {
  const isWhole = trades.some((ring) => ring.some(([student]) => student === person.person));
  if (isWhole || tradeOf(person).length === 0) return person;
  return { ...person, changes: person.changes.filter(({ field }) => field !== 'source') };
}

/** The step with those rings of which somebody is in it; they are no other step’s from here on. */
export function withTrades<P extends { step: SectionStep }>(planned: P, left: IdTrade[][]): P {
  const own = left.filter((ring) =>
    ring.some(([student]) =>
      planned.step.rows.some(({ what, person }) => what === 'change' && person === student),
    ),
  );
  for (const ring of own) left.splice(left.indexOf(ring), 1);
  return own.length === 0 ? planned : { ...planned, step: { ...planned.step, trades: own } };
}

function tradeOf({ person, changes }: PlannedPerson): IdTrade[] {
  return changes.flatMap(({ field, before, after }): IdTrade[] =>
    field === 'source' && before !== null && typeof person === 'number'
      ? [[person, before, after]]
      : [],
  );
}
