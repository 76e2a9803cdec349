import { fail, redirect } from '@sveltejs/kit';
import type { FamilyPage } from '@threshold/shared/contract/pages.ts';
import { refusals, refuse } from '@threshold/shared/contract/refusals.ts';
import { givenName } from '@threshold/shared/domain/called-name.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/** The door of families; who is in already adds another child. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const page =
    locals.session?.kind === 'family'
      ? ((await locals.loads['family']?.()) as FamilyPage | null)
      : null;
  return {
    ended: url.searchParams.has('ended'),
    child: page && givenName(page.child),
  };
};

export const actions: Actions = {
  open: async ({ request, locals }) => {
    const form = await request.formData();
    const code = form.get('code');
    const typed = typeof code === 'string' ? code : '';
    const reply =
      typed.trim() === ''
        ? refuse('INVALID')
        : await locals.acts.openFamily({ code: typed, stay: form.has('stay') });
    if (reply.ok) redirect(303, '/family/path');
    return fail(refusals[reply.code].status, {
      refused: refusalShown(reply),
      code: typed.slice(0, 40),
      stay: form.has('stay'),
    });
  },
  turn: async ({ request, locals }) => {
    const place = Number((await request.formData()).get('place'));
    if (await locals.acts.turnTo(place)) redirect(303, '/family/path');
    redirect(303, '/family');
  },
};
