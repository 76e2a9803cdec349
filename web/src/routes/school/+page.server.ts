import { error, redirect } from '@sveltejs/kit';
import type { FoundStudents, SchoolPage } from '@threshold/shared/contract/school.ts';
import type { Actions, PageServerLoad } from './$types';

/** A school for its leaders; for everybody else it does not exist. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { session, language } = locals;
  if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const school = (await locals.loads['school']?.({ language })) as SchoolPage | null;
  if (!school) error(404, 'NOT_FOUND');
  return { me: session, school, erased: url.searchParams.has('erased') };
};

export const actions: Actions = {
  /** A form and not an address: what is looked for is somebody's name. */
  find: async ({ request, locals }) => {
    const text = (await request.formData()).get('text');
    const asked = { text: String(text ?? ''), language: locals.language };
    const found = (await locals.loads['schoolFind']?.(asked)) as FoundStudents | null;
    if (!found) error(404, 'NOT_FOUND');
    return { found };
  },
};
