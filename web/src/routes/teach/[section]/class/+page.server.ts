import type { PendingInvitation } from '@threshold/shared/contract/invitations.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const found = await loadSection('section', event);
  const asked = await locals.loads['invitations']?.({ section: params.section });
  const invitations = (asked ?? []) as PendingInvitation[];
  return { ...found, invitations, mails: locals.acts.askReset !== undefined };
};
