import { json, Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { RosterAct } from '@threshold/shared/contract/permissions.ts';
import { refuse, type RefusalCode } from '@threshold/shared/contract/refusals.ts';
import {
  importAnswer,
  importChoice,
  importSection,
  type SectionRows,
} from '@threshold/shared/contract/roster-import.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Asked, RosterDesk } from '../jobs/roster-desk.ts';
import { readFiles } from './read-files.ts';
import { asData } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

interface RosterDeps {
  desk: RosterDesk;
  /** Who asks now: an upload may take longer than its session stands. */
  whoAsks: (request: Request) => Promise<SessionPerson | null>;
}

/** Uploads that one process takes in at once. */
const AT_ONCE = 2;
/** Between the answer and the end of a connection on which more is sent. Unit: milliseconds. */
const FAREWELL_MS = 500;
const ofImport = z.object({ section: z.coerce.number().pipe(importSection), id: z.uuid() });
const ofRows = ofImport.extend({ part: z.coerce.number().int().min(0).max(65_535) });

/**
 * Rosters: uploaded, looked at, applied, for staff of a class or (section 0) leaders of the school. Whoever may not gets the answer of what
 * is not there (rule P3), and so does everybody but its asker for an import.
 */
export function rosterRoutes({ desk, whoAsks }: RosterDeps): Router {
  const router = Router();
  let uploads = 0;

  type Of = { who: SessionPerson; section: number };
  /** Who may do that there; answers the refusal itself where they may not. */
  const admitted = async (
    request: Request,
    response: Response,
    act: RosterAct,
  ): Promise<Of | null> => {
    asData(response);
    const section = importSection.safeParse(Number(request.params['section']));
    const who = await whoAsks(request);
    const right = who && section.success && (await desk.may(who, section.data, act));
    if (right) return { who, section: section.data };
    no(response, who ? 'NOT_FOUND' : 'SIGNED_OUT');
    return null;
  };

  router.get('/:section', async (request, response) => {
    const of = await admitted(request, response, 'Look');
    if (of) response.json({ ok: true, import: await desk.current(of.who, of.section) });
  });

  router.post('/:section', async (request, response) => {
    // Until all of it was read: what is refused before is not read, and whoever goes on sending is cut off after the answer.
    response.set('Connection', 'close');
    response.once('finish', () => setTimeout(() => request.destroy(), FAREWELL_MS).unref());
    if (!(await admitted(request, response, 'Send'))) return;
    if (uploads >= AT_ONCE || desk.full) return no(response, 'TOO_FAST');
    uploads += 1;
    try {
      const sent = await readFiles(request);
      if ('code' in sent) return sendRefusal(response, sent);
      const of = await admitted(request, response, 'Send');
      if (!of) return await sent.remove();
      const refused = await desk.take(of.who, of.section, sent);
      if (refused) sendRefusal(response, refused);
      else response.json({ ok: true, import: await desk.current(of.who, of.section) });
    } catch (error) {
      // Whoever sent it went away; nobody is there to be answered.
      if (request.complete) throw error;
    } finally {
      uploads -= 1;
    }
  });

  router.get('/:section/:id/rows/:part', async (request, response) => {
    const of = await admitted(request, response, 'Look');
    const asked = ofRows.safeParse(request.params);
    if (!of) return;
    const rows: SectionRows | null = asked.success
      ? await desk.rows({ ...of, id: asked.data.id }, asked.data.part)
      : null;
    if (rows) response.json({ ok: true, ...rows });
    else no(response, 'NOT_FOUND');
  });

  const post = <I>(
    act: Exclude<RosterAct, 'Send' | 'Look'>,
    schema: z.ZodType<I>,
    limit: string,
    run: (of: Asked, input: I) => ReturnType<RosterDesk['cancel']>,
  ) =>
    router.post(`/:section/:id/${act.toLowerCase()}`, async (request, response) => {
      const of = await admitted(request, response, act);
      const asked = ofImport.safeParse(request.params);
      if (!of) return;
      await new Promise<void>((read, failed) =>
        json({ limit })(request, response, (error?: unknown) => (error ? failed(error) : read())),
      );
      const input = schema.safeParse(request.body);
      if (!asked.success) return no(response, 'NOT_FOUND');
      if (!input.success) return no(response, 'INVALID');
      const refused = await run({ ...of, id: asked.data.id }, input.data);
      if (refused) sendRefusal(response, refused);
      else response.json({ ok: true, import: await desk.current(of.who, of.section) });
    });
  post('Answer', importAnswer, '64kb', (of, answer) => desk.answer(of, answer));
  post('Apply', importChoice, '4mb', (of, choice) => desk.apply(of, choice));
  post('Cancel', z.unknown(), '1kb', (of) => desk.cancel(of));
  return router;
}

function no(response: Response, code: RefusalCode): void {
  sendRefusal(response, refuse(code));
}
