import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { language } from '@threshold/shared/contract/languages.ts';
import type { FamilyCodeCard } from '@threshold/shared/contract/pages.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import { paperOf } from '#lib/pages/paper-of.ts';
import { letterTexts } from '#lib/pages/letter-texts.server.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import type { Actions, PageServerLoad } from './$types';

const codesOf = async (locals: App.Locals, section: string) =>
  (await locals.loads['familyCodes']?.({ section })) as FamilyCodeCard[] | null;

/** The letters to the families of a class, for its staff; of all students or of one. All in one language, until one is asked for in another. */
export const load: PageServerLoad = async (event) => {
  const { page, me } = await loadSection('section', event);
  const { locals, params, url } = event;
  const { all, student } = paperOf(await codesOf(locals, params.section), url);
  const chosen = language.safeParse(url.searchParams.get('letters'));
  const letters = chosen.success ? chosen.data : locals.language;
  return {
    watching: page.watching,
    me,
    cards: all,
    student,
    letters,
    words: letterTexts(),
    commandId: randomUUID(),
  };
};

export const actions: Actions = {
  /** Codes for all who have none. A form that is sent twice makes them once. */
  make: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const cards = await codesOf(locals, params.section);
    if (!cards) error(404, 'NOT_FOUND');
    const students = cards.filter(({ code }) => code === null).map(({ id }) => id);
    if (students.length > 0) {
      const reply = await locals.acts.press('family.code', {
        commandId: form.get('commandId'),
        for: locals.session?.person,
        section: Number(params.section),
        students,
        // Two who teach the class may press at once: neither's letters are void by the other's.
        keep: true,
      });
      if (!reply.ok) return fail(refusals[reply.code].status, { refused: refusalText(reply) });
    }
    url.searchParams.delete('/make');
    redirect(303, url.pathname + url.search);
  },
};
