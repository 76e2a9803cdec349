import type { TrackChoice, WallLinkCard } from '@threshold/shared/contract/pages.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { loads } = event.locals;
  const [page, choices, links] = await Promise.all([
    loadSection('section', event),
    loads['trackChoices']?.(),
    loads['wallLinks']?.(event.params),
  ]);
  return {
    ...page,
    choices: (choices ?? []) as TrackChoice[],
    links: (links ?? []) as WallLinkCard[],
  };
};
