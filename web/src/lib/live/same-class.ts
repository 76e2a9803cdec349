import type { StudentCard } from '@threshold/shared/contract/pages.ts';
import type { Member } from '@threshold/shared/contract/snapshots.ts';

/** Whether these cards are of those students, each by their present name. */
export function isSameClass(
  students: readonly Member[],
  cards: readonly Omit<StudentCard, 'pin'>[],
): boolean {
  const said = (one: Pick<Member, 'id' | 'name' | 'native'>) =>
    JSON.stringify([one.id, one.name, one.native]);
  const known = new Set(cards.map(said));
  return students.length === cards.length && students.every((one) => known.has(said(one)));
}
