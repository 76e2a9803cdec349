import type { Handle } from '@sveltejs/kit/hooks';
import earlyUntouched from '#lib/live/early-untouched.js?raw';
import earlyBadge from '#lib/screens/sign-in/early-badge.js?raw';
import earlyKeys from '#lib/screens/sign-in/early-keys.js?raw';
import { speakers } from '#lib/words/catalogs.server.ts';
import { locales } from '#lib/words/locales.ts';
import { speakAs } from '#lib/words/say.ts';
import { requestContext } from './request-context.ts';

const themes = ['light', 'dark'];
/** The two faces every page needs at once; the others come when a character asks for them. */
const firstFonts = /text-latin-upright|bricolage-grotesque-latin-opsz-normal/;
/** On a student's path, where headings come in the lighter file. */
const firstFontsOfPath = /text-latin-upright|headings-latin/;
/** What a page runs before its scripts have come. */
const early: Partial<Record<string, string>> = {
  '/sign-in': earlyKeys,
  '/badge': earlyBadge,
};

/** Pages of staff. */
const withNames = /^\/(teach|school)(\/|$)/;

speakAs(() => speakers[requestContext().language]);

function earlyOf(route: string): string {
  return early[route] ?? (withNames.test(route) ? earlyUntouched : '');
}

export const handle: Handle = ({ event, resolve }) => {
  const { session, loads, acts, language } = requestContext();
  event.locals.session = session;
  event.locals.loads = loads;
  event.locals.acts = acts;
  event.locals.language = language;

  const chosen = event.cookies.get('theme') ?? '';
  const theme = themes.includes(chosen) ? chosen : 'system';
  const first = event.route.id?.startsWith('/path') ? firstFontsOfPath : firstFonts;
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%threshold.language%', locales[language])
        .replace('%threshold.theme%', theme)
        .replace('%threshold.early%', () => earlyOf(event.route.id ?? '')),
    preload: ({ type, path }) => type !== 'font' || first.test(path),
  });
};
