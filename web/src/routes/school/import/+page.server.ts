import { error, redirect } from '@sveltejs/kit';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import type { TrackChoice } from '@threshold/shared/contract/pages.ts';
import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  // Whoever leads may choose from every track that a class can follow; asked first, since that is all that opens this page.
  if (!(await locals.loads['schoolTracks']?.())) error(404, 'NOT_FOUND');
  const tracks = ((await locals.loads['trackChoices']?.()) ?? []) as TrackChoice[];
  const past = ((await locals.loads['schoolImports']?.()) ?? []) as PastImport[];
  const asked = { section: 0 };
  const stands = (await locals.loads['rosterImport']?.(asked)) as {
    now: RosterImport | null;
  } | null;
  return { tracks, past, now: stands?.now ?? null };
};
