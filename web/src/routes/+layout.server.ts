import { areasOf } from '#lib/words/areas.ts';
import { textsOf } from '#lib/words/catalogs.server.ts';
import type { LayoutServerLoad } from './$types';

/** The texts of the page that is opened, in the language of whoever asks. */
export const load: LayoutServerLoad = ({ locals, route }) => ({
  language: locals.language,
  texts: textsOf(locals.language, areasOf(route.id)),
});
