import { error, redirect } from '@sveltejs/kit';
import type { SchoolPage } from '@threshold/shared/contract/account.ts';
import type { PendingInvitation } from '@threshold/shared/contract/invitations.ts';
import type { SectionCard } from '@threshold/shared/contract/pages.ts';
import type { PageServerLoad } from './$types';

/** Who is invited onto the staff, for the school’s leaders; nobody else finds this page. Rule I1. */
export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const [pending, school, sections] = await Promise.all([
    locals.loads['staffInvitations']?.(),
    locals.loads['schoolSettings']?.(),
    locals.loads['sections']?.(),
  ]);
  if (!pending || !school) error(404, 'NOT_FOUND');
  return {
    pending: pending as PendingInvitation[],
    school: (school as SchoolPage).name,
    sections: (sections ?? []) as SectionCard[],
    mails: locals.acts.askReset !== undefined,
  };
};
