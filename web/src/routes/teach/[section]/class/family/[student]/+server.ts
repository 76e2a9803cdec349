import { error, json } from '@sveltejs/kit';
import type { FamilyCodeCard } from '@threshold/shared/contract/pages.ts';
import type { RequestHandler } from './$types';

/** The family code of one student, for staff of the class, at the moment they ask for it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const cards = (await locals.loads['familyCodes']?.({ section: params.section })) as
    FamilyCodeCard[] | null;
  const card = cards?.find(({ id }) => String(id) === params.student);
  if (!card) error(404, 'NOT_FOUND');
  return json({ code: card.code }, { headers: { 'cache-control': 'no-store' } });
};
