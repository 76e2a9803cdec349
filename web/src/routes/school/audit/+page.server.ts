import { error, redirect } from '@sveltejs/kit';
import type { PendingInvitation } from '@threshold/shared/contract/invitations.ts';
import type { AuditView, SchoolPage } from '@threshold/shared/contract/school.ts';
import type { PageServerLoad } from './$types';

/** Who did what in the school, for its leaders. A person is asked for by number: an address holds no name. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { session, language } = locals;
  if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const before = url.searchParams.get('before') || undefined;
  const person = url.searchParams.get('person') || undefined;
  const audit = (await locals.loads['audit']?.({ before, person, language })) as AuditView | null;
  const school = (await locals.loads['school']?.({ language })) as SchoolPage | null;
  if (!audit || !school) error(404, 'NOT_FOUND');
  // Whom a link is for is kept sealed until it is used, and so it is told as long.
  const pending = (await locals.loads['staffInvitations']?.()) as PendingInvitation[] | null;
  const invited = (pending ?? []).flatMap(({ id, to }) => (to === null ? [] : [[id, to] as const]));
  return {
    audit: { ...audit, invited: Object.fromEntries(invited) },
    name: school.name,
    staff: school.staff.map(({ id, name }) => ({ id, name })),
    person: person === undefined ? null : Number(person),
    older: before !== undefined,
  };
};
