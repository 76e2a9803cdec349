import { redirect } from '@sveltejs/kit';
import type { EndedClass, SectionCard } from '@threshold/shared/contract/pages.ts';
import { CLASSES } from '#lib/pages/classes-asked.ts';
import type { PageServerLoad } from './$types';

/** Everybody to their own place; whoever is signed out sees what this is. */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends(CLASSES);
  const { session, language } = locals;
  if (!session) return { sections: [], me: null, left: false, past: false, ended: null };
  if (session.kind === 'hq') redirect(303, '/hq');
  if (session.kind === 'family') redirect(303, '/family/path');
  const sections = ((await locals.loads['sections']?.()) ?? []) as SectionCard[];
  const home = (card: SectionCard) =>
    card.role === 'student' ? `/path/${card.id}` : `/teach/${card.id}`;
  const section = url.searchParams.get('ended');
  const ended = section === null ? null : await locals.loads['endedClass']?.({ section });
  const left = url.searchParams.has('left') || (section !== null && !ended);
  if (sections.length === 1 && !ended) redirect(303, home(sections[0]!));
  // [S4] In no class a student reads the path in their last one; whom a class was just taken from reads that first.
  const past = sections.length === 0 && (await locals.loads['lastPath']?.({ language })) !== null;
  if (past && !left) redirect(303, '/path');
  return {
    sections: sections.map((card) => ({ ...card, href: home(card) })),
    ...{ me: session, left, past, ended: (ended ?? null) as EndedClass | null },
  };
};
