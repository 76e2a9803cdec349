import { areasOf } from '#lib/words/areas.ts';
import { textsOf } from '#lib/words/catalogs.server.ts';
import type { LayoutServerLoad } from './$types';

/** The texts of the page that is opened, in the language of whoever asks. */
export const load: LayoutServerLoad = ({ locals: { language, session }, route }) => ({
  language,
  // No more than whose page it is and of which session, whatever it shows.
  who: session && {
    school: session.school,
    person: session.person,
    kind: session.kind,
    signedIn: session.signedIn,
  },
  texts: textsOf(language, areasOf(route.id)),
});
