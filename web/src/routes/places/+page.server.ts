import { error, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Where to, for an address that belongs to several schools; others have no choice to make. */
export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.session) redirect(303, '/sign-in');
  return { places: await locals.acts.places(), here: locals.session.school };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const school = (await request.formData()).get('school');
    if (!locals.session) redirect(303, '/sign-in');
    const reply = await locals.acts.goToPlace({ school });
    if (!reply.ok) error(404, 'NOT_FOUND');
    redirect(303, '/');
  },
};
