import { error, json } from '@sveltejs/kit';
import type { SchoolPage } from '@threshold/shared/contract/account.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { askedOf } from '#lib/pages/asked-of.ts';
import { say } from '#lib/words/say.ts';
import type { RequestHandler } from './$types';

const unkept = { 'cache-control': 'no-store' };

/** The links of the school that nobody has used yet, for its leaders. */
export const GET: RequestHandler = async ({ locals }) => {
  const pending = await locals.loads['staffInvitations']?.();
  if (!pending) error(404, 'NOT_FOUND');
  return json(pending, { headers: unkept });
};

/** A link onto the staff of the school. The answer bears it only where no letter brings it. Rule I1. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const { commandId, to, leads } = await askedOf(request);
  const school = ((await locals.loads['schoolSettings']?.()) as SchoolPage | null)?.name ?? '';
  const name = locals.session?.name ?? '';
  const input = { commandId, for: locals.session?.person, to, leads };
  const reply = await locals.acts.invite('staff.invite', input, (link) => ({
    subject: say('staff.letter-subject', { name }),
    text: say('staff.letter-school', { name, school, link }),
  }));
  return json(reply, { status: reply.ok ? 200 : refusals[reply.code].status, headers: unkept });
};

/** Takes one back. */
export const DELETE: RequestHandler = async ({ locals, url }) => {
  const reply = await locals.acts.press('staff.uninvite', {
    commandId: crypto.randomUUID(),
    for: locals.session?.person,
    invitation: url.searchParams.get('id') ?? '',
  });
  return json(reply, { status: reply.ok ? 200 : refusals[reply.code].status, headers: unkept });
};
