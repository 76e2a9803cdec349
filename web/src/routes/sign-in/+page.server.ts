import { fail, redirect } from '@sveltejs/kit';
import { refusals, refuse } from '@threshold/shared/contract/refusals.ts';
import { refusalShown } from '#lib/pages/refusal-shown.ts';
import type { Tried } from '#lib/screens/sign-in-props.ts';
import type { Actions, PageServerLoad } from './$types';
import { localPath } from './local-path.ts';
import { pathIn } from './path-in.ts';

const text = (form: FormData, name: string) =>
  form
    .getAll(name)
    .filter((part) => typeof part === 'string')
    .join('');

const PIN = 4;
/** The PIN's own field, and the choices of picture that stand in for it without script: one empty, or the others. */
const pinOf = (form: FormData) =>
  ['pin', 'pin-1', 'pin-2', 'pin-3', 'pin-4'].map((name) => text(form, name)).join('');

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = localPath(url.searchParams.get('next'));
  // Six boxes without script send six characters.
  const code = url.searchParams.getAll('code').join('').replaceAll(/[\s-]/g, '').toUpperCase();
  // Who is in already goes on; with a code somebody else may be coming in, or they themselves to another class.
  const stays = code !== '' || url.searchParams.has('another');
  if (locals.session && !stays) redirect(303, next ?? '/');
  const untouched = url.searchParams.get('ended') === 'untouched';
  // At any other door it is not them.
  if (!untouched) locals.acts.forgetClosed();
  const opened = code === '' ? null : await locals.acts.openClass({ code });
  return {
    code,
    next,
    ended: url.searchParams.has('ended'),
    untouched: untouched ? { who: locals.acts.closedHere() } : null,
    newPin: url.searchParams.get('ended') === 'new-pin',
    offStaff: url.searchParams.get('ended') === 'off-staff',
    door: opened?.ok ? opened : null,
    // A form that was sent without script, with nothing typed, is answered as well.
    closed:
      url.searchParams.has('code') && !opened?.ok
        ? refusalShown(opened ?? refuse('INVALID'))
        : null,
  };
};

export const actions: Actions = {
  student: async ({ request, locals, url }) => {
    const form = await request.formData();
    const [handle, name, pin] = [text(form, 'handle'), text(form, 'name'), pinOf(form)];
    // A form sent too early costs nobody one of their tries.
    const early = (handle === '' && name.trim() === '') || pin.replaceAll(/\s/g, '').length < PIN;
    const reply = early
      ? refuse('INVALID')
      : await locals.acts.signInStudent({
          code: url.searchParams.get('code') ?? '',
          pin,
          ...(handle === '' ? { name } : { handle }),
        });
    if (reply.ok) redirect(303, localPath(url.searchParams.get('next')) ?? pathIn(reply));
    const tried: Tried = { who: 'student', refused: refusalShown(reply), handle, name };
    return fail(refusals[reply.code].status, tried);
  },
  staff: async ({ request, locals, url }) => {
    const form = await request.formData();
    const [email, password] = [text(form, 'email'), text(form, 'password')];
    const reply = await locals.acts.signInStaff({ email, password });
    // Whoever belongs to several schools says which; who came for a page of one goes there.
    const home = reply.ok && (reply.places?.length ?? 0) > 1 ? '/places' : '/';
    if (reply.ok) redirect(303, localPath(url.searchParams.get('next')) ?? home);
    const tried: Tried = { who: 'staff', refused: refusalShown(reply), email };
    return fail(refusals[reply.code].status, tried);
  },
};
