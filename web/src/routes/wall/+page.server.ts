import type { DisplayedWall } from '#lib/live/display.ts';
import type { PageServerLoad } from './$types';

/**
 * The wall of a projector that was let in before, by its cookie. Null for one that comes for the first time, and while the
 * record is away: a projector that starts then must not be left at an error, so the page opens and asks until it is back.
 */
export const load: PageServerLoad = async ({ locals }) => {
  const first = await Promise.resolve(locals.loads['displayedWall']?.()).catch(() => null);
  return { first: (first ?? null) as DisplayedWall | null };
};
