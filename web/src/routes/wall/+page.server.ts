import type { DisplayedWall } from '#lib/live/display.ts';
import type { PageServerLoad } from './$types';

/** The wall of a projector that was let in before, by its cookie. Null for one that comes for the first time, and while its wall cannot be read. */
export const load: PageServerLoad = async ({ locals }) => {
  const first = await locals.loads['displayedWall']?.();
  return { first: (first ?? null) as DisplayedWall | null };
};
