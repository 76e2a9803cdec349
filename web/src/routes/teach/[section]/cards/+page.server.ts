import type { StudentCard } from '@threshold/shared/contract/pages.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import { paperOf } from '#lib/pages/paper-of.ts';
import type { PageServerLoad } from './$types';

/** The PIN cards of a class for its staff, all of them or that of one student. */
export const load: PageServerLoad = async (event) => {
  const { page, me } = await loadSection('section', event);
  const { section } = event.params;
  const cards = (await event.locals.loads['cards']?.({ section })) as StudentCard[] | null;
  const { all, student } = paperOf(cards, event.url);
  return { watching: page.watching, me, cards: all, student };
};
