import { fail, redirect } from '@sveltejs/kit';
import { refusals, type Refused } from '@threshold/shared/contract/refusals.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { TriedJoin } from '#lib/screens/sign-in-props.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a link leads to, for whoever has it. Nothing here says why one opens nothing. Rule I1. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const invitation = await locals.acts.openInvitation(params.token);
  const { session } = locals;
  return {
    invitation,
    me: session && session.kind !== 'student' ? { name: session.name } : null,
    known: url.searchParams.has('known'),
  };
};

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const refusedWith = (reply: Refused, tried: Omit<TriedJoin, 'refused'>) =>
  fail(refusals[reply.code].status, { refused: refusalShown(reply), ...tried } satisfies TriedJoin);

export const actions: Actions = {
  join: async ({ request, locals, params }) => {
    const form = await request.formData();
    const [name, email] = [text(form, 'name').trim(), text(form, 'email').trim()];
    const reply = await locals.acts.join({
      token: params.token,
      email,
      password: text(form, 'password'),
      ...(form.has('name') ? { name } : {}),
    });
    if (reply.ok) redirect(303, '/');
    return refusedWith(reply, { name, email });
  },
  mine: async ({ locals, params }) => {
    const reply = await locals.acts.joinAsMyself(params.token);
    if (reply.ok) redirect(303, '/');
    // A session of before says not by which address it came.
    if (reply.code === 'SIGNED_OUT') redirect(303, `/invited/${params.token}?known`);
    return refusedWith(reply, { name: '', email: '' });
  },
};
