import { error, redirect } from '@sveltejs/kit';
import type { FamilyPage } from '@threshold/shared/contract/pages.ts';
import type { PageServerLoad } from './$types';

/** The child a family looks at; whose code opens nothing any more is at the door again. */
export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.session) redirect(303, '/family');
  if (locals.session.kind !== 'family') error(404, 'NOT_FOUND');
  const { language } = locals;
  const page = (await locals.loads['family']?.({ language })) as FamilyPage | null;
  if (!page) redirect(303, '/family?ended=1');
  return { page, me: page.me };
};
