import { error } from '@sveltejs/kit';
import type { StudentCard } from '@threshold/shared/contract/pages.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

/** The PIN cards of a class for its staff, all of them or that of one student. */
export const load: PageServerLoad = async (event) => {
  const { page, me } = await loadSection('section', event);
  const { section } = event.params;
  const cards = (await event.locals.loads['cards']?.({ section })) as StudentCard[] | null;
  const asked = event.url.searchParams.get('student');
  const one = cards?.find(({ id }) => String(id) === asked);
  if (!cards || (asked !== null && !one)) error(404, 'NOT_FOUND');
  return { watching: page.watching, me, cards, student: one?.id ?? null };
};
