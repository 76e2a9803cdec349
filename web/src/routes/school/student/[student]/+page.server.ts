import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import type { SchoolPage, SchoolStudentPage } from '@threshold/shared/contract/school.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** One student of the school, for its leaders: what is kept, to hand out or to erase. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const brought = url.searchParams.get('brought');
  const page = await read(locals, params.student);
  const { sections } = (await locals.loads['school']?.({
    language: locals.language,
  })) as SchoolPage;
  const placed = url.searchParams.has('placed');
  return { ...page, sections, brought, placed, commandId: randomUUID() };
};

export const actions: Actions = {
  /** Into a class of the school. Rule S7. */
  place: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const { student } = await read(locals, params.student);
    const reply = await locals.acts.press('student.place', {
      commandId: form.get('commandId'),
      for: locals.session?.person,
      section: Number(form.get('section')),
      student: student.id,
    });
    if (reply.ok) redirect(303, `${url.pathname}?placed`);
    if (reply.code === 'SIGNED_OUT')
      redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
    return fail(refusals[reply.code].status, { notPlaced: refusalText(reply) });
  },
  /** Asked twice: first the name is typed, then it is meant. */
  ask: async ({ request, locals, params }) => {
    const typed = String((await request.formData()).get('typed') ?? '');
    const { student } = await read(locals, params.student);
    const meant = nameKey(typed) !== '' && nameKey(typed) === nameKey(student.name);
    return meant ? { sure: typed } : fail(400, { differs: true });
  },
  erase: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { student } = await read(locals, params.student);
    if (nameKey(String(form.get('typed') ?? '')) !== nameKey(student.name))
      return fail(400, { differs: true });
    const reply = await locals.acts.press('student.erase', {
      commandId: form.get('commandId'),
      for: locals.session?.person,
      student: student.id,
    });
    if (reply.ok) redirect(303, '/school?erased');
    if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool');
    return fail(refusals[reply.code].status, { refused: refusalText(reply) });
  },
};

async function read(locals: App.Locals, student: string): Promise<SchoolStudentPage> {
  const page = (await locals.loads['schoolStudent']?.({ student })) as SchoolStudentPage | null;
  if (!page) error(404, 'NOT_FOUND');
  return page;
}
