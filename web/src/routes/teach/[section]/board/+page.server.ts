import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

/** Of an archived class the board is what is left to read. */
export const load: PageServerLoad = (event) => loadSection('section', event, 'archivedSection');
