import { redirect } from '@sveltejs/kit';
import type { SectionCard } from '@threshold/shared/contract/pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.session) redirect(303, '/sign-in');
  const sections = ((await locals.loads['sections']?.()) ?? []) as SectionCard[];
  return { me: locals.session, sections };
};
