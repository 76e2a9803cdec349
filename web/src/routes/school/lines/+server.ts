import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** How the lines of the school stand, for its leaders. */
export const GET: RequestHandler = async ({ locals }) => {
  const lines = await locals.loads['schoolLines']?.();
  if (!lines) error(404, 'NOT_FOUND');
  return json(lines, { headers: { 'cache-control': 'no-store' } });
};
