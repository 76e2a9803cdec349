import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadSection('section', event);
