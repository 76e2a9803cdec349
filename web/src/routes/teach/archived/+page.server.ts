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
  // The class that was on this screen is not to be seen any more: told where it was archived, else one goes on to one's classes.
  const asked = url.searchParams.get('ended');
  const ended = archived.find(({ id }) => String(id) === asked)?.id ?? null;
  if (asked !== null && ended === null) redirect(303, '/?left=1');
  return {
    ended,
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
