import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const tracks = (await locals.loads['schoolTracks']?.()) as { id: number; title: string }[] | null;
  if (!tracks) error(404, 'NOT_FOUND');
  return { tracks, me: locals.session.name };
};
