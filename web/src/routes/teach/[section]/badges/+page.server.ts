import { error } from '@sveltejs/kit';
import type { StudentBadge } from '@threshold/shared/contract/pages.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

/** The badges of a class for its staff, all of them or that of one student. */
export const load: PageServerLoad = async (event) => {
  const { page, me } = await loadSection('section', event);
  const { section } = event.params;
  const badges = (await event.locals.loads['badges']?.({ section })) as StudentBadge[] | null;
  const asked = event.url.searchParams.get('student');
  const one = badges?.find(({ id }) => String(id) === asked);
  if (!badges || (asked !== null && !one)) error(404, 'NOT_FOUND');
  return { watching: page.watching, me, badges, student: one?.id ?? null };
};
