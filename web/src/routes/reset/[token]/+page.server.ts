import { fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/** A link that was used, or is too old, says so before anybody thinks of a password. */
export const load: PageServerLoad = async ({ locals, params }) => ({
  opens: await locals.acts.opensReset(params.token),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const password = (await request.formData()).get('password');
    const reply = await locals.acts.resetPassword({
      token: params.token,
      password: typeof password === 'string' ? password : '',
    });
    if (reply.ok) redirect(303, '/');
    return fail(refusals[reply.code].status, { refused: refusalShown(reply) });
  },
};
