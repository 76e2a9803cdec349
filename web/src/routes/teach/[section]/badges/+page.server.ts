import type { StudentBadge } from '@threshold/shared/contract/pages.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import { paperOf } from '#lib/pages/paper-of.ts';
import type { PageServerLoad } from './$types';

/** The badges of a class for its staff, all of them or that of one student. */
export const load: PageServerLoad = async (event) => {
  const { page, me } = await loadSection('section', event);
  const { section } = event.params;
  const badges = (await event.locals.loads['badges']?.({ section })) as StudentBadge[] | null;
  const { all, student } = paperOf(badges, event.url);
  return { watching: page.watching, me, badges: all, student };
};
