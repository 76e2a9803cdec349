import { z } from 'zod';
import { personId, sectionId } from '@threshold/shared/contract/ids.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Display } from '../store/displays.ts';
import { offeredTracks } from '../tracks/shipped-tracks.ts';
import type { PageReads } from './page-reads.ts';

const ofSection = z.object({ section: z.coerce.number().pipe(sectionId) });
const ofStudent = ofSection.extend({ student: z.coerce.number().pipe(personId) });

/**
 * The reads a page may ask for by name, for whoever holds the session. Each answers null for what is not there for them:
 * signed out, another section, a malformed number are the same (rule P3). `display`: the wall that asks, known by its cookie;
 * it gets null also where its read fails, which `fault` is told: a projector that starts meanwhile must not be left at an error
 * page, and asks until it is answered.
 */
export function pageLoads(
  reads: PageReads,
  who: SessionPerson | null,
  display: () => Promise<Display | null>,
  fault: (error: unknown) => void,
): Record<string, (input?: unknown) => Promise<unknown>> {
  const load =
    <I>(schema: z.ZodType<I>, read: (who: SessionPerson, input: I) => Promise<unknown>) =>
    async (input?: unknown) => {
      const parsed = schema.safeParse(input);
      return who && parsed.success ? read(who, parsed.data) : null;
    };
  const nothing = z.unknown();
  return {
    sections: load(nothing, (me) => reads.sections(me)),
    path: load(ofSection, (me, { section }) => reads.view('path', me, section)),
    section: load(ofSection, (me, { section }) => reads.view('section', me, section)),
    wall: load(ofSection, (me, { section }) => reads.view('wall', me, section)),
    displayedWall: async () => {
      try {
        const right = await display();
        const page = right && (await reads.view('wall', right, right.section));
        return page && { id: right.id, section: right.section, page };
      } catch (error) {
        fault(error);
        return null;
      }
    },
    badges: load(ofSection, (me, { section }) => reads.badges(me, section)),
    cards: load(ofSection, (me, { section }) => reads.cards(me, section)),
    offeredTracks: async () => offeredTracks,
    organization: load(nothing, (me) => reads.organization(me)),
    history: load(ofStudent, (me, { section, student }) => reads.history(me, section, student)),
  };
}
