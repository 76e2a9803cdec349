import { z } from 'zod';
import { personId, sectionId } from '@threshold/shared/contract/ids.ts';
import { language } from '@threshold/shared/contract/languages.ts';
import { type LoadName, loadRights, may } from '@threshold/shared/contract/permissions.ts';
import { problemTableWords } from '@threshold/shared/contract/problem-table.ts';
import { importSection } from '@threshold/shared/contract/roster-import.ts';
import { rolesOf } from '@threshold/shared/contract/roles.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Display } from '../store/displays.ts';
import { offeredTracks } from '../tracks/shipped-tracks.ts';
import { type Read, read } from './page-read.ts';
import type { FamilyReads } from './family-reads.ts';
import type { PageReads } from './page-reads.ts';
import { schoolLoads } from './school-loads.ts';
import type { SchoolReads } from './school-reads.ts';
import type { Transfers } from '../transfer/transfers.ts';

interface LoadDeps {
  reads: PageReads;
  families: FamilyReads;
  school: { reads: SchoolReads; transfers: Transfers };
}

type Load = (input?: unknown) => Promise<unknown>;

const nothing = z.unknown();
const ofSection = z.object({ section: z.coerce.number().pipe(sectionId) });
const ofSheet = ofSection.extend({
  file: z.object({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) }).optional(),
});
const ofImports = ofSection.extend({ what: z.enum(['roster', 'scores']) });
const ofRoster = z.object({ section: z.coerce.number().pipe(importSection) });
const inWords = { words: problemTableWords };
const inLanguage = z.object({ language });
const ofStudent = ofSection.extend({ student: z.coerce.number().pipe(personId) });

/**
 * The reads a page may ask for by name, for whoever holds the session. Each answers null for what is not there for them:
 * signed out, another section, a malformed number are the same (rule P3). `display`: the wall that asks, known by its cookie;
 * it gets null also where its read fails, which `fault` is told: a projector that starts meanwhile must not be left at an error
 * page, and asks until it is answered.
 */
export function pageLoads(
  { reads, families, school }: LoadDeps,
  who: SessionPerson | null,
  display: () => Promise<Display | null>,
  fault: (error: unknown) => void,
): Record<LoadName, Load> {
  const { classes } = reads;
  const ofPeople: Record<Exclude<LoadName, 'displayedWall' | 'offeredTracks'>, Read> = {
    sections: read(nothing, (me) => reads.sections(me)),
    path: read(ofSection.extend({ language }), (me, { section, language }) =>
      reads.view('path', me, section, language),
    ),
    lastPath: read(inLanguage, (me, said) => reads.last('path', me, said.language)),
    section: read(ofSection, (me, { section }) => reads.view('section', me, section)),
    wall: read(ofSection, (me, { section }) => reads.view('wall', me, section)),
    badges: read(ofSection, (me, { section }) => reads.papers.badges(me, section)),
    cards: read(ofSection, (me, { section }) => reads.papers.cards(me, section)),
    pin: read(ofStudent, (me, { section, student }) => classes.pin(me, section, student)),
    trackChoices: read(nothing, (me) => classes.trackChoices(me)),
    wallLinks: read(ofSection, (me, { section }) => classes.wallLinks(me, section)),
    observedSheet: read(ofSheet, (me, { section, file }) =>
      classes.observedSheet(me, section, file),
    ),
    classImports: read(ofImports, (me, { section, what }) => classes.imports(me, section, what)),
    rosterImport: read(ofRoster, (me, { section }) => classes.rosterImport(me, section)),
    classProblems: read(ofSection.extend(inWords), (me, { section, words }) =>
      classes.rosterProblems(me, section, words),
    ),
    schoolProblems: read(z.object(inWords), (me, { words }) =>
      classes.rosterProblems(me, 0, words),
    ),
    archived: read(nothing, (me) => classes.archived(me)),
    archivedSection: read(ofSection, (me, { section }) => classes.archivedSection(me, section)),
    endedClass: read(ofSection, (me, { section }) => classes.endedClass(me, section)),
    sources: read(ofSection, async (me, { section }) =>
      classes.sources(me, section, await reads.sections(me)),
    ),
    initials: read(nothing, (me) => reads.initials(me)),
    schoolTracks: read(nothing, (me) => reads.schoolTracks(me)),
    organization: read(nothing, (me) => reads.organization(me)),
    ...schoolLoads(school.reads, school.transfers),
    family: read(inLanguage, (me, said) => families.page(me, said.language)),
    familyCodes: read(ofSection, (me, { section }) => families.codes(me, section)),
    invitations: read(ofSection, (me, { section }) => reads.invitations(me, section)),
    staffInvitations: read(nothing, (me) => reads.staffInvitations(me)),
    schoolSettings: read(nothing, (me) => reads.schoolSettings(me)),
    history: read(ofStudent, (me, { section, student }) => reads.history(me, section, student)),
  };
  const behindRights = ([name, answer]: [string, Read]): [string, Load] => [
    name,
    async (input) => {
      const rights = loadRights[name as LoadName];
      if (!who || !may(rights, rolesOf(who))) return null;
      // [I4] Whoever stands in for a day is a substitute there, in place of staff.
      const of =
        may(rights, ['staff']) && !may(rights, ['substitute']) && ofSection.safeParse(input);
      const there = !of || !of.success || (await classes.teachesForGood(who, of.data.section));
      return there ? answer(who, input) : null;
    },
  ];
  return {
    ...(Object.fromEntries(Object.entries(ofPeople).map(behindRights)) as Record<LoadName, Load>),
    offeredTracks: async () => offeredTracks,
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
  };
}
