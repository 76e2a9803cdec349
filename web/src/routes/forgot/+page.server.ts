import { fail } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { TriedReset } from '#lib/screens/sign-in-props.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ mails: locals.acts.askReset !== undefined });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const given = (await request.formData()).get('email');
    const email = typeof given === 'string' ? given.trim() : '';
    const reply = await locals.acts.askReset?.({ email }, (link) => ({
      subject: say('door.letter-subject'),
      text: say('door.letter-text', { link }),
    }));
    if (!reply) return fail(404, { refused: null, email } satisfies TriedReset);
    if (reply.ok) return { refused: null, email } satisfies TriedReset;
    const tried: TriedReset = { refused: refusalShown(reply), email };
    return fail(refusals[reply.code].status, tried);
  },
};
