import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import type {
  SchoolPage,
  SchoolPerson,
  SchoolStudentPage,
} from '@threshold/shared/contract/school.ts';
import type {
  KnownKey,
  TransferLook,
  TransferProblem,
} from '@threshold/shared/contract/transfer.ts';
import { TRANSFER_BYTES } from '@threshold/shared/domain/transfer-limits.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';

/** Brings in a student's record from another school: looked at first, then meant. For the leaders of the school. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { session, language, loads } = locals;
  if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const keys = (await loads['transferKeys']?.()) as KnownKey[] | null;
  if (!keys) error(404, 'NOT_FOUND');
  const { sections } = (await loads['school']?.({ language })) as SchoolPage;
  const print = (await loads['transferKey']?.()) as string;
  return { sections, keys, onto: await ontoOf(loads, url), print };
};

export const actions: Actions = {
  /** The first look at a file, or another one with other students to choose from: their name goes in a form, never in an address. */
  look: async ({ request, locals, url }) => {
    const form = await request.formData();
    const given = form.get('file');
    if (given === null) return fail(400, { problem: 'not-a-transfer' as const });
    // Not read at all: how large it is says enough.
    if (given instanceof File && given.size > TRANSFER_BYTES)
      return fail(400, { problem: 'too-large' as const });
    const file = given instanceof File ? await given.text() : given;
    const look = await lookAt({ locals, url }, file, form.get('text'));
    return typeof look === 'string'
      ? fail(400, { problem: look })
      : { file, look, commandId: randomUUID() };
  },
  bring: async ({ request, locals, url }) => {
    const form = await request.formData();
    const file = String(form.get('file') ?? '');
    const look = await lookAt({ locals, url }, file, form.get('text'));
    if (typeof look === 'string') return fail(400, { problem: look });
    const onto = form.get('onto');
    const [student, section] = [Number(onto), Number(form.get('section'))];
    // What was refused may be asked again, and is then another command.
    const again = { file, look, commandId: randomUUID() };
    const isNew = onto === 'new';
    if (!isNew && !(Number.isInteger(student) && student > 0))
      return fail(400, { ...again, wrong: say('school.transfer-choose') });
    const asked = isNew ? (section > 0 ? { section } : {}) : { student };
    const reply = await locals.acts.bringIn({
      ...{ file, ...asked, trust: form.has('trust') },
      commandId: form.get('commandId') ?? undefined,
    });
    if (reply.ok)
      redirect(303, `/school/student/${reply.id}?brought=${cameOf(look, isNew ? null : student)}`);
    if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool%2Ftransfer');
    const nobody = !isNew && reply.code === 'NOT_FOUND';
    const wrong = nobody ? say('school.transfer-nobody') : refusalText(reply);
    return fail(refusals[reply.code].status, { ...again, wrong });
  },
  /** A key is trusted from now on, or refused: one of the list, or that of the file which is looked at. */
  judge: async ({ request, locals }) => {
    const form = await request.formData();
    const key = form.get('key');
    const which = key === null ? { file: String(form.get('file') ?? '') } : { key: String(key) };
    const reply = await locals.acts.judgeKey({ ...which, trusted: form.get('trusted') === 'yes' });
    if (reply.ok) redirect(303, '/school/transfer');
    if (reply.code === 'SIGNED_OUT') redirect(303, '/sign-in?next=%2Fschool%2Ftransfer');
    error(refusals[reply.code].status, reply.code);
  },
};

/** What came of a file: none of it fits a class here, all of it was there, or scores. As the page of the student is told. */
function cameOf(look: TransferLook, student: number | null): 'none' | 'same' | 'scores' {
  if (look.matched === 0) return 'none';
  const onto = [look.before, ...look.found.students].find((one) => one?.student.id === student);
  return onto?.added === 0 ? 'same' : 'scores';
}

/** Who is to have the record, where somebody came from their page. */
async function ontoOf(loads: App.Locals['loads'], url: URL): Promise<SchoolPerson | null> {
  const student = url.searchParams.get('onto');
  const found = student && (await loads['schoolStudent']?.({ student }));
  return found ? (found as SchoolStudentPage).student : null;
}

async function lookAt(
  { locals, url }: { locals: App.Locals; url: URL },
  file: string,
  text: FormDataEntryValue | null,
): Promise<TransferLook | TransferProblem> {
  const name = typeof text === 'string' ? text : (await ontoOf(locals.loads, url))?.name;
  const asked = { file, language: locals.language, ...(name !== undefined && { text: name }) };
  const look = (await locals.loads['transferLook']?.(asked)) as
    TransferLook | TransferProblem | null;
  if (!look) error(404, 'NOT_FOUND');
  return look;
}
