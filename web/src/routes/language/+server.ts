import { redirect } from '@sveltejs/kit';
import { language, LANGUAGE_COOKIE } from '@threshold/shared/contract/languages.ts';
import { sitePath } from '../sign-in/local-path.ts';
import type { RequestHandler } from './$types';

const A_YEAR_S = 365 * 24 * 60 * 60;
/** Said in full: by itself it would be a cookie for https alone, and a school's own machine speaks plain http. */
const ofBrowser = { path: '/', sameSite: 'lax', maxAge: A_YEAR_S } as const;

/** Chooses the language, as a plain form does it: of the person where somebody is signed in, else of this browser. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
  const form = await request.formData();
  const asked = language.safeParse(form.get('language'));
  if (asked.success) {
    if (locals.session) await locals.acts.choose({ language: asked.data });
    else
      cookies.set(LANGUAGE_COOKIE, asked.data, { ...ofBrowser, secure: url.protocol === 'https:' });
  }
  const next = form.get('next');
  redirect(303, (typeof next === 'string' && sitePath(next)) || '/');
};

/** The address alone changes nothing. */
export const GET: RequestHandler = () => redirect(303, '/');
