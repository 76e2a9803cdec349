import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The wall links of a class and where each is open now, for its staff. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const links = await locals.loads['wallLinks']?.(params);
  if (!links) error(404, 'NOT_FOUND');
  return json(links, { headers: { 'cache-control': 'no-store' } });
};
