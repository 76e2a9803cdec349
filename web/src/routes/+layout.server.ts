import { areasOf } from '#lib/words/areas.ts';
import { textsOf } from '#lib/words/catalogs.server.ts';
import type { LayoutServerLoad } from './$types';

/** The texts of the page that is opened, in the language of whoever asks. */
export const load: LayoutServerLoad = ({ locals, route }) => ({
  language: locals.language,
  // For a page that has no more to say than where somebody may go from it.
  visitor: locals.session?.kind ?? null,
  texts: textsOf(locals.language, areasOf(route.id)),
});
