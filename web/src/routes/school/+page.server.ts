import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import type { AuditView, FoundStudents, SchoolPage } from '@threshold/shared/contract/school.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A school for its leaders; for everybody else it does not exist. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { session, language } = locals;
  if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const school = (await locals.loads['school']?.({ language })) as SchoolPage | null;
  if (!school) error(404, 'NOT_FOUND');
  return {
    me: session,
    school,
    erased: url.searchParams.has('erased'),
    removed: await nameOf(locals, url.searchParams.get('removed')),
    commandId: randomUUID(),
  };
};

/** What somebody who left the staff is called, as the audit has it: an address holds a number and no name. */
async function nameOf(locals: App.Locals, person: string | null): Promise<string | null> {
  const audit =
    person &&
    ((await locals.loads['audit']?.({ person, language: locals.language })) as Pick<
      AuditView,
      'people'
    > | null);
  return audit ? (audit.people[Number(person)] ?? null) : null;
}

/** One press about a class's teachers; what became of it stands by that class. Rules I3, I7. */
async function changeTeachers(name: 'teacher.add' | 'teacher.remove', event: RequestEvent) {
  const form = await event.request.formData();
  const section = Number(form.get('section'));
  const reply = await event.locals.acts.press(name, {
    commandId: form.get('commandId'),
    for: event.locals.session?.person,
    section,
    teacher: Number(form.get('teacher')),
    ...alsoEnds(form),
  });
  if (reply.ok) return { teachers: { section, refused: null } };
  if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool');
  const refused = refusalText(reply);
  return fail(refusals[reply.code].status, { teachers: { section, refused } });
}

/** What goes with whoever goes: wall links that they made, the codes of the classes that they teach. Rule I3. */
function alsoEnds(form: FormData): { walls?: 'end'; codes?: 'new' } {
  return {
    ...(form.get('walls') === 'end' && { walls: 'end' }),
    ...(form.get('codes') === 'new' && { codes: 'new' }),
  };
}

export const actions: Actions = {
  giveClass: async (event) => await changeTeachers('teacher.add', event),
  takeClass: async (event) => await changeTeachers('teacher.remove', event),
  /** A form and not an address: what is looked for is somebody's name. */
  find: async ({ request, locals }) => {
    const text = (await request.formData()).get('text');
    const asked = { text: String(text ?? ''), language: locals.language };
    const found = (await locals.loads['schoolFind']?.(asked)) as FoundStudents | null;
    if (!found) error(404, 'NOT_FOUND');
    return { found };
  },
  /** Shown once, in the answer to this form alone. Rule I8. */
  passwordLink: async ({ request, locals, url }) => {
    const form = await request.formData();
    const teacher = Number(form.get('teacher'));
    const reply = await locals.acts.handReset({ commandId: form.get('commandId'), teacher });
    if (reply.ok) return { link: { teacher, address: url.origin + reply.path, refused: null } };
    if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool');
    const refused =
      reply.code === 'NOT_FOUND' ? say('school.password-elsewhere') : refusalText(reply);
    return fail(refusals[reply.code].status, { link: { teacher, address: null, refused } });
  },
  /** Who makes themselves a teacher only is signed out by it, as everybody is whose role changes. Rule I9. */
  role: async ({ request, locals }) => {
    const form = await request.formData();
    const [teacher, leads] = [Number(form.get('teacher')), form.get('leads') === 'yes'];
    const reply = await locals.acts.press('staff.role', {
      ...{ commandId: form.get('commandId'), for: locals.session?.person, teacher, leads },
    });
    if (reply.ok && teacher === locals.session?.person) redirect(303, '/sign-in');
    if (reply.ok) return { role: { teacher, leads, refused: null } };
    if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool');
    const refused = refusalText(reply);
    return fail(refusals[reply.code].status, { role: { teacher, leads, refused } });
  },
  /** Asked twice: first who, then whether it is meant. */
  askRemove: async ({ request, locals }) => {
    if (!(await locals.loads['schoolSettings']?.())) error(404, 'NOT_FOUND');
    return { asked: Number((await request.formData()).get('teacher')) };
  },
  remove: async ({ request, locals }) => {
    const form = await request.formData();
    const asked = Number(form.get('teacher'));
    const reply = await locals.acts.press('staff.remove', {
      commandId: form.get('commandId'),
      for: locals.session?.person,
      teacher: asked,
      ...alsoEnds(form),
    });
    if (reply.ok) redirect(303, `/school?removed=${asked}`);
    if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool');
    return fail(refusals[reply.code].status, { asked, refused: refusalText(reply) });
  },
};
