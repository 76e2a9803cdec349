import { error } from '@sveltejs/kit';
import type { HqState } from '@threshold/shared/contract/hq.ts';
import type { PageServerLoad } from './$types';

/** HQ's figures for HQ people. Signed out it may be a display: its token stands behind the #, which no server is sent. */
export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.session) return { figures: null, me: null };
  const figures = (await locals.loads['organization']?.()) as HqState | null | undefined;
  if (!figures) error(404, 'NOT_FOUND');
  return { figures, me: locals.session };
};
