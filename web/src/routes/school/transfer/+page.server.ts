import { error, fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import type { SchoolPage, SchoolStudentPage } from '@threshold/shared/contract/school.ts';
import {
  TRANSFER_BYTES,
  type TransferLook,
  type TransferProblem,
} from '@threshold/shared/contract/transfer.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';

/** Brings in a student's record from another school: looked at first, then meant. For the leaders of the school. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { session, language, loads } = locals;
  if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const school = (await loads['school']?.({ language })) as SchoolPage | null;
  if (!school) error(404, 'NOT_FOUND');
  const { sections } = school;
  const student = url.searchParams.get('onto');
  const found = student && (await loads['schoolStudent']?.({ student }));
  const onto = found ? (found as SchoolStudentPage).student : null;
  return { me: session, sections, onto, print: (await loads['transferKey']?.()) as string };
};

export const actions: Actions = {
  look: async ({ request, locals }) => {
    const given = (await request.formData()).get('file');
    if (!(given instanceof File)) return fail(400, { problem: 'not-a-transfer' as const });
    // Not read at all: how large it is says enough.
    if (given.size > TRANSFER_BYTES) return fail(400, { problem: 'too-large' as const });
    const file = await given.text();
    const look = await lookAt(locals, file);
    return typeof look === 'string' ? fail(400, { problem: look }) : { file, look };
  },
  bring: async ({ request, locals }) => {
    const form = await request.formData();
    const file = String(form.get('file') ?? '');
    const look = await lookAt(locals, file);
    if (typeof look === 'string') return fail(400, { problem: look });
    if (!look.ours && !form.has('confirmed'))
      return fail(400, { file, look, wrong: say('school.transfer-not-confirmed') });
    const number = Number(form.get('student'));
    const section = Number(form.get('section'));
    const onto = form.get('onto') === 'student';
    const asked = onto ? { student: number } : section > 0 ? { section } : {};
    const valid = !onto || (Number.isInteger(number) && number > 0);
    const reply = valid ? await locals.acts.bringIn({ file, ...asked }) : null;
    if (reply?.ok) redirect(303, `/school/student/${reply.id}?brought`);
    if (reply?.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool%2Ftransfer');
    const nobody = onto && (!reply || reply.code === 'NOT_FOUND');
    const wrong = nobody || !reply ? say('school.transfer-nobody') : refusalText(reply);
    return fail(reply ? refusals[reply.code].status : 400, { file, look, wrong });
  },
};

async function lookAt(locals: App.Locals, file: string): Promise<TransferLook | TransferProblem> {
  const look = (await locals.loads['transferLook']?.({ file })) as
    TransferLook | TransferProblem | null;
  if (!look) error(404, 'NOT_FOUND');
  return look;
}
