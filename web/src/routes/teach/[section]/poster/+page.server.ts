import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { page, me } = await loadSection('section', event);
  return { watching: page.watching, me };
};
