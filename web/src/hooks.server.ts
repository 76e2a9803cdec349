import type { Handle } from '@sveltejs/kit/hooks';
import earlyKeys from '#lib/screens/sign-in/early-keys.js?raw';
import { requestContext } from './request-context.ts';

const themes = ['light', 'dark'];
/** The two faces every page needs at once; the others come when a character asks for them. */
const firstFonts = /(atkinson-hyperlegible-next|bricolage-grotesque)-latin-(wght|opsz)-normal/;
/** What a page runs before its scripts have come. */
const early: Partial<Record<string, string>> = { '/sign-in': earlyKeys };

export const handle: Handle = ({ event, resolve }) => {
  const { session, loads, acts } = requestContext();
  event.locals.session = session;
  event.locals.loads = loads;
  event.locals.acts = acts;

  const chosen = event.cookies.get('theme') ?? '';
  const theme = themes.includes(chosen) ? chosen : 'system';
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%threshold.theme%', theme)
        .replace('%threshold.early%', () => early[event.route.id ?? ''] ?? ''),
    preload: ({ type, path }) => type !== 'font' || firstFonts.test(path),
  });
};
