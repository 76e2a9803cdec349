import { error, json } from '@sveltejs/kit';
import type { SectionCard } from '@threshold/shared/contract/pages.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { askedOf } from '#lib/pages/asked-of.ts';
import { say } from '#lib/words/say.ts';
import type { RequestHandler } from './$types';

const unkept = { 'cache-control': 'no-store' };

/** The links to a class that nobody has used yet, for its staff. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const pending = await locals.loads['invitations']?.({ section: params.section });
  if (!pending) error(404, 'NOT_FOUND');
  return json(pending, { headers: unkept });
};

/** A new one. The answer bears its link only where no letter brings it. Rule I1. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { commandId, to, today } = await askedOf(request);
  const section = Number(params.section);
  const cards = ((await locals.loads['sections']?.()) ?? []) as SectionCard[];
  const title = cards.find(({ id }) => id === section)?.title ?? '';
  const name = locals.session?.name ?? '';
  const input = { commandId, for: locals.session?.person, section, to, today };
  const reply = await locals.acts.invite('teacher.invite', input, (link) => ({
    subject: say('staff.letter-subject', { name }),
    text: today
      ? say('staff.letter-today', { name, title, link })
      : say('staff.letter-class', { name, title, link }),
  }));
  return json(reply, { status: reply.ok ? 200 : refusals[reply.code].status, headers: unkept });
};
