import { error } from '@sveltejs/kit';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { page, me, sections } = await loadSection('section', event);
  const { section, people } = page.watching.snapshot;
  // Of the class this page needs what it is called; the rest stays where it is.
  const { title, period } = section;
  const asked = { ...event.params, what: 'roster' };
  const past = (await event.locals.loads['classImports']?.(asked)) as PastImport[] | null;
  if (!past) error(404, 'NOT_FOUND');
  return {
    past,
    title,
    period,
    initials: people[me.person]?.initials ?? '',
    classes: sections.filter(({ role }) => role === 'teacher'),
  };
};
