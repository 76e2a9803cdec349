import { error, redirect } from '@sveltejs/kit';
import type { ViewPage } from '@threshold/shared/contract/pages.ts';
import type { PageServerLoad } from './$types';

/** A student's own path in one class; what is not theirs does not exist. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const page = (await locals.loads['path']?.({
    section: params.section,
  })) as ViewPage<'path'> | null;
  if (!page) error(404, 'NOT_FOUND');
  return { page, me: locals.session };
};
