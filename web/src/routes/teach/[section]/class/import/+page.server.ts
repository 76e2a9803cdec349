import { error } from '@sveltejs/kit';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { page, me, sections } = await loadSection('section', event);
  if (!(await event.locals.loads['keeping']?.(event.params))) error(404, 'NOT_FOUND');
  const { section, people } = page.watching.snapshot;
  // Of the class this page needs what it is called; the rest stays where it is.
  const { title, period } = section;
  return {
    title,
    period,
    initials: people[me.person]?.initials ?? '',
    classes: sections.filter(({ role }) => role === 'teacher'),
  };
};
