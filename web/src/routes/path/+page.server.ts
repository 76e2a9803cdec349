import { redirect } from '@sveltejs/kit';
import type { EndedPath } from '@threshold/shared/contract/pages.ts';
import { askedOf } from '#lib/live/asked-path.ts';
import { CLASSES } from '#lib/pages/classes-asked.ts';
import type { PageServerLoad } from './$types';

/** The path of a student who is in no class, in the one they were in last; everybody else goes to their own place. Rule S4. */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends(CLASSES);
  if (!locals.session) redirect(303, '/sign-in?next=/path');
  const { language } = locals;
  const page = (await locals.loads['lastPath']?.({ language })) as EndedPath | null;
  if (!page) redirect(303, '/');
  return { page, me: locals.session, asked: askedOf(url) };
};
