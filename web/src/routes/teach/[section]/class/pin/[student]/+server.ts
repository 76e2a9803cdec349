import { error, json } from '@sveltejs/kit';
import type { StudentCard } from '@threshold/shared/contract/pages.ts';
import type { RequestHandler } from './$types';

/** The PIN of one student, for staff of the class, at the moment they ask for it: no page carries PINs nobody looks at. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const cards = (await locals.loads['cards']?.({ section: params.section })) as
    StudentCard[] | null;
  const card = cards?.find(({ id }) => String(id) === params.student);
  if (!card) error(404, 'NOT_FOUND');
  return json({ pin: card.pin }, { headers: { 'cache-control': 'no-store' } });
};
