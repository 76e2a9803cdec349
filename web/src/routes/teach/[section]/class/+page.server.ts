import type { PendingInvitation } from '@threshold/shared/contract/invitations.ts';
import type { TrackChoice, WallLinkCard } from '@threshold/shared/contract/pages.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const [page, invitations, choices, links] = await Promise.all([
    loadSection('section', event),
    locals.loads['invitations']?.(params),
    locals.loads['trackChoices']?.(),
    locals.loads['wallLinks']?.(params),
  ]);
  return {
    ...page,
    invitations: (invitations ?? []) as PendingInvitation[],
    mails: locals.acts.askReset !== undefined,
    choices: (choices ?? []) as TrackChoice[],
    links: (links ?? []) as WallLinkCard[],
  };
};
