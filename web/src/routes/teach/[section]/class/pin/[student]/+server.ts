import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The PIN of one student, for staff of the class, at the moment they ask for it: no page carries PINs nobody looks at. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const pin = await locals.loads['pin']?.(params);
  if (!pin) error(404, 'NOT_FOUND');
  return json(pin, { headers: { 'cache-control': 'no-store' } });
};
