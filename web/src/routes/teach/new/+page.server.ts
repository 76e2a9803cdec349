import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import type { ArchivedCard, SectionCard, TrackChoice } from '@threshold/shared/contract/pages.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const choices = (await locals.loads['trackChoices']?.()) as TrackChoice[] | null;
  if (!choices) error(404, 'NOT_FOUND');
  const [sections, archived] = await Promise.all([
    locals.loads['sections']?.() as Promise<SectionCard[] | null>,
    locals.loads['archived']?.() as Promise<ArchivedCard[] | null>,
  ]);
  const from = Number(url.searchParams.get('from'));
  const source = [...(sections ?? []), ...(archived ?? [])].find(({ id }) => id === from);
  return {
    choices,
    // One of a page as it is sent: however often its form is sent, that is one class (rule T2).
    commandId: randomUUID(),
    person: locals.session.person,
    from: source ? { id: source.id, title: source.title, period: source.period } : null,
    back: sections?.find(({ role }) => role === 'teacher')?.id ?? null,
  };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const [title, period] = [text('title'), text('period')];
    const tracks = form
      .getAll('track')
      .map((one) => (/^\d+$/.test(String(one)) ? Number(one) : String(one)));
    const tried = { title, period, tracks };
    if (title === '') return fail(400, { ...tried, why: say('class.title-missing') });
    if (tracks.length === 0) return fail(400, { ...tried, why: say('class.track-missing') });
    const reply = await locals.acts.press('section.begin', {
      commandId: form.get('commandId'),
      for: Number(form.get('for')),
      ...tried,
    });
    if (!reply.ok) {
      const { pathname, search } = url;
      if (reply.code === 'SIGNED_OUT')
        redirect(303, `/sign-in?next=${encodeURIComponent(pathname + search)}`);
      return fail(refusals[reply.code].status, { ...tried, why: refusalText(reply) });
    }
    const from = url.searchParams.get('from');
    redirect(303, `/teach/${reply.id}/class${from === null ? '' : `#take-${Number(from)}`}`);
  },
};
