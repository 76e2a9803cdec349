import { redirect } from '@sveltejs/kit';
import type { SectionCard } from '@threshold/shared/contract/pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.session) redirect(303, '/sign-in');
  // Their page has the language and the way out itself, and there is nothing else to set.
  if (locals.session.kind === 'family') redirect(303, '/family/path');
  const sections = ((await locals.loads['sections']?.()) ?? []) as SectionCard[];
  return { me: locals.session, sections };
};
