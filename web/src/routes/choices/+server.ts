import { redirect } from '@sveltejs/kit';
import { choices } from '@threshold/shared/contract/choices.ts';
import { localPath } from '../sign-in/local-path.ts';
import type { RequestHandler } from './$types';

/** Sets something for oneself, as a plain form does it; what is no choice of ours changes nothing. */
export const POST: RequestHandler = async ({ request, locals }) => {
  if (!locals.session) redirect(303, '/sign-in');
  const form = await request.formData();
  const asked = choices.safeParse(
    Object.fromEntries(
      choices.keyof().options.flatMap((name) => {
        const value = form.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
  );
  if (asked.success) await locals.acts.choose(asked.data);
  const next = form.get('next');
  redirect(303, (typeof next === 'string' && localPath(next)) || '/account');
};

/** The address alone changes nothing. */
export const GET: RequestHandler = () => redirect(303, '/account');
