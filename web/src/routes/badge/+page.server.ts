import { fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { Actions } from './$types';
import { pathIn } from '../sign-in/path-in.ts';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const badge = (await request.formData()).get('badge');
    const reply = await locals.acts.signInBadge({ badge });
    if (reply.ok) redirect(303, pathIn(reply));
    return fail(refusals[reply.code].status, { refused: refusalShown(reply) });
  },
};
