import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import type { ArchivedCard } from '@threshold/shared/contract/pages.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const archived = (await locals.loads['archived']?.()) as ArchivedCard[] | null;
  if (!archived) error(404, 'NOT_FOUND');
  return {
    archived: archived.map((card) => ({ ...card, commandId: randomUUID() })),
    person: locals.session.person,
  };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const section = Number(form.get('section'));
    const reply = await locals.acts.press('section.restore', {
      commandId: form.get('commandId'),
      for: Number(form.get('for')),
      section,
    });
    if (reply.ok) redirect(303, `/teach/${section}/class#back`);
    if (reply.code === 'SIGNED_OUT')
      redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
    return fail(refusals[reply.code].status, { why: refusalText(reply) });
  },
};
