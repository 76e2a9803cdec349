import { error } from '@sveltejs/kit';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { page, me, sections } = await loadSection('section', event);
  const asked = { ...event.params, what: 'roster' };
  const past = (await event.locals.loads['classImports']?.(asked)) as PastImport[] | null;
  if (!past) error(404, 'NOT_FOUND');
  const stands = (await event.locals.loads['rosterImport']?.(asked)) as {
    now: RosterImport | null;
  } | null;
  return { past, now: stands?.now ?? null, watching: page.watching, me, sections };
};
