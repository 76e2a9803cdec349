import type { LayoutServerLoad } from './$types';

/** Whoever leads, in the bar of each of their pages. */
export const load: LayoutServerLoad = async ({ locals }) => ({
  initials: ((await locals.loads['initials']?.()) ?? '') as string,
});
