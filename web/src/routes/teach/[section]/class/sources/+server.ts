import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The other classes that students may be taken from into this one, for its staff. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const sources = await locals.loads['sources']?.(params);
  if (!sources) error(404, 'NOT_FOUND');
  return json(sources, { headers: { 'cache-control': 'no-store' } });
};
