import { fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import type { OfferedTrack } from '@threshold/shared/contract/sign-up.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { TriedSignUp } from '#lib/screens/sign-in-props.ts';
import { isShort } from '#lib/screens/sign-in/wrong-fields.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (locals.session) redirect(303, '/');
  return { tracks: ((await locals.loads['offeredTracks']?.()) ?? []) as OfferedTrack[] };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [name, email, track] = [text('name').trim(), text('email').trim(), text('track')];
    const tracks = ((await locals.loads['offeredTracks']?.()) ?? []) as OfferedTrack[];
    const asked = {
      name,
      email,
      track,
      password: text('password'),
      timeZone: text('timeZone'),
      // What nobody asks in the first two minutes, and everybody can change after.
      school: say('door.school-of', { name }),
      title: tracks.find((one) => one.key === track)?.title ?? '',
    };
    const reply = await locals.acts.signUp(asked, (link) => ({
      subject: say('account.letter-subject'),
      text: say('account.letter-text', { link }),
    }));
    if (reply.ok) redirect(303, '/');
    const short = isShort(asked.password);
    const tried: TriedSignUp = { refused: refusalShown(reply), name, email, track, short };
    return fail(refusals[reply.code].status, tried);
  },
};
