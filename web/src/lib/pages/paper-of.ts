import { error } from '@sveltejs/kit';

/** A class's cards, and whose of them the address asks for: null for all. A class or student that is not there does not exist. */
export function paperOf<Card extends { id: number }>(
  all: Card[] | null | undefined,
  { searchParams }: URL,
): { all: Card[]; student: number | null } {
  const asked = searchParams.get('student');
  const one = all?.find(({ id }) => String(id) === asked);
  if (!all || (asked !== null && !one)) error(404, 'NOT_FOUND');
  return { all, student: one?.id ?? null };
}
