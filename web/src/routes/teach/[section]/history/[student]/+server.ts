import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Everything recorded of one student, for staff of a class the student is in. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const history = await locals.loads['history']?.(params);
  if (!history) error(404, 'NOT_FOUND');
  return json(history, { headers: { 'cache-control': 'no-store' } });
};
