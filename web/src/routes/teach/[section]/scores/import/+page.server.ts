import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import type { ObservedRead } from '@threshold/shared/contract/observed.ts';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import { refusals } from '@threshold/shared/contract/refusals.ts';
import { loadSection } from '#lib/pages/load-section.ts';
import { lookAtSheet } from '#lib/pages/look-at-sheet.server.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Scores that a teacher has noted before: a sheet is looked at, then added. For staff of the class. Rule T10. */
export const load: PageServerLoad = async (event) => {
  const { watching, me, sections, students, objectives, today } = await classOf(event);
  const asked = { ...event.params, what: 'scores' };
  const past = ((await event.locals.loads['classImports']?.(asked)) ?? []) as PastImport[];
  const { searchParams } = event.url;
  const brought = searchParams.get('brought');
  return {
    ...{ watching, me, sections, students, objectives, today, past },
    brought: brought === null ? null : { of: brought, count: Number(searchParams.get('scores')) },
    undone: searchParams.has('undone'),
  };
};

/** The class, for whom the page is there, whichever of its forms they send: not for whoever stands in for a day. Rules P3, I4. */
async function classOf(event: RequestEvent) {
  const { page, me, sections } = await loadSection('section', event);
  const { today } = await read(event);
  const { people, cells } = page.watching.snapshot;
  const levels = page.tracks.flatMap((track) => track.levels);
  const all = levels.flatMap((level) => level.objectives);
  return {
    ...{ watching: page.watching, sections, cells, me, today },
    students: Object.values(people).filter(({ role }) => role === 'student'),
    // An objective that two tracks show is one.
    objectives: [...new Map(all.map((one) => [one.id, one])).values()].map(
      ({ id, code, title }) => ({ id, code, title }),
    ),
  };
}

async function read(
  { locals, params }: RequestEvent,
  file?: { name: string; bytes: Uint8Array },
): Promise<ObservedRead> {
  const answer = (await locals.loads['observedSheet']?.({
    ...params,
    file,
  })) as ObservedRead | null;
  if (!answer) error(404, 'NOT_FOUND');
  return answer;
}

const signedOut = (event: RequestEvent) =>
  redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);

async function look(event: RequestEvent, form: FormData) {
  const room = await classOf(event);
  return { room, looked: await lookAtSheet(form, room, (file) => read(event, file)) };
}

export const actions: Actions = {
  look: async (event) => {
    const { looked } = await look(event, await event.request.formData());
    return 'problem' in looked ? fail(400, looked) : { look: looked };
  },
  bring: async (event) => {
    const form = await event.request.formData();
    const { room, looked } = await look(event, form);
    if ('problem' in looked) return fail(400, looked);
    // What is added is what was looked at, all of it understood.
    const { plan, seen, commandId } = looked;
    const changed = form.get('seen') !== seen;
    if (changed || plan.open.length > 0 || plan.scores.length === 0)
      return fail(409, { look: { ...looked, changed } });
    const reply = await event.locals.acts.press('score.import', {
      ...{ commandId, for: room.me.person, section: Number(event.params.section) },
      scores: plan.scores.map(({ student, objective, day }) => [student, objective, day]),
    });
    if (reply.ok) {
      const asked = new URLSearchParams({
        brought: commandId,
        scores: String(reply.scores?.length ?? 0),
      });
      redirect(303, `${event.url.pathname}?${asked}`);
    }
    if (reply.code === 'SIGNED_OUT') signedOut(event);
    const refused = refusalText(reply);
    return fail(refusals[reply.code].status, { look: { ...looked, refused } });
  },
  undo: async (event) => {
    const form = await event.request.formData();
    const { me } = await classOf(event);
    const reply = await event.locals.acts.press('score.undo', {
      ...{ commandId: randomUUID(), for: me.person, section: Number(event.params.section) },
      of: form.get('of'),
    });
    if (reply.ok) redirect(303, `${event.url.pathname}?undone`);
    if (reply.code === 'SIGNED_OUT') signedOut(event);
    return fail(refusals[reply.code].status, { refused: refusalText(reply) });
  },
};
