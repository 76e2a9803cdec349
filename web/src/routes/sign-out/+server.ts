import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Signs out, as a plain form does it; twice is as good as once. */
export const POST: RequestHandler = async ({ locals }) => {
  await locals.acts.signOut();
  redirect(303, '/sign-in');
};

/** The address alone signs nobody out: a link or an image could ask for it. */
export const GET: RequestHandler = () => redirect(303, '/');
