import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { askedOf } from '#lib/live/asked-path.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import type { Action, Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  ...(await loadSection('path', event)),
  asked: askedOf(event.url),
  // One of a page as it is sent: however often its form is sent, that is one press (rule T2).
  commandId: randomUUID(),
});

const number = (form: FormData, name: string) => {
  const given = form.get(name);
  return typeof given === 'string' && given !== '' ? Number(given) : undefined;
};

/** A press that came as a form: before the page's scripts have come, or where none run. */
function press(name: CommandName, asked: (form: FormData, url: URL) => object): Action {
  return async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const reply = await locals.acts.press(name, {
      commandId: form.get('commandId'),
      for: number(form, 'for'),
      section: Number(params.section),
      ...asked(form, url),
    });
    const { objective } = askedOf(url);
    // Back to what was looked at, and as it was: a page that was asked to stay as it is does not look again now.
    const query = new URLSearchParams({
      ...(form.has('still') ? { still: '1' } : {}),
      ...(name === 'attempt.withdraw' ? { left: '1' } : {}),
      ...(objective === null ? {} : { objective: String(objective) }),
    });
    const back = query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
    if (reply.ok) redirect(303, back);
    if (reply.code === 'SIGNED_OUT') redirect(303, `/sign-in?next=${encodeURIComponent(back)}`);
    return fail(refusals[reply.code].status, { refused: refusalText(reply) });
  };
}

const objectiveOf = (url: URL) => {
  const { objective } = askedOf(url);
  return objective === null ? {} : { objective };
};
const attempt = (form: FormData) => ({ attempt: number(form, 'attempt') });

export const actions: Actions = {
  ready: press('attempt.ready', (form) => ({
    objective: number(form, 'objective'),
    ...(form.has('way') ? { way: number(form, 'way') } : {}),
  })),
  hold: press('attempt.hold', (form) => ({ ...attempt(form), why: 'needs-time' })),
  resume: press('attempt.resume', attempt),
  withdraw: press('attempt.withdraw', attempt),
  ask: press('help.ask', (form, url) => ({
    text: form.get('text'),
    ...objectiveOf(url),
  })),
  helped: press('help.close', (form) => ({ student: number(form, 'for') })),
};
