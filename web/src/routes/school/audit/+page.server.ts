import { error, redirect } from '@sveltejs/kit';
import type { AuditView, SchoolPage } from '@threshold/shared/contract/school.ts';
import type { PageServerLoad } from './$types';

/** Who did what in the school, for its leaders. A person is asked for by number: an address holds no name. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { session, language } = locals;
  if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const before = url.searchParams.get('before') || undefined;
  const person = url.searchParams.get('person') || undefined;
  const audit = (await locals.loads['audit']?.({ before, person })) as AuditView | null;
  const school = (await locals.loads['school']?.({ language })) as SchoolPage | null;
  if (!audit || !school) error(404, 'NOT_FOUND');
  return {
    audit,
    name: school.name,
    staff: school.staff.map(({ id, name }) => ({ id, name })),
    person: person === undefined ? null : Number(person),
    older: before !== undefined,
  };
};
