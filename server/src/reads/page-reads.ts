import type { HqState } from '@threshold/shared/contract/hq.ts';
import type {
  LastTime,
  PastScore,
  SectionCard,
  ViewPage,
} from '@threshold/shared/contract/pages.ts';
import { type Language, languages } from '@threshold/shared/contract/languages.ts';
import type { SectionRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import type { SchoolPage } from '@threshold/shared/contract/account.ts';
import type { PendingInvitation } from '@threshold/shared/contract/invitations.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { hqLooked } from '../hq-looked.ts';
import type { Log } from '../log.ts';
import type { Display } from '../store/displays.ts';
import type { Functions } from '../store/functions.ts';
import type { HqStore } from '../store/hq-store.ts';
import { schoolKeys } from '../store/keys.ts';
import { InvitationLinks } from '../store/invitation-links.ts';
import type { PersonRecord, SchoolRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { Secrets } from '../store/secrets.ts';
import { SchoolStore } from '../store/school-store.ts';
import {
  aboutWhom,
  readFor,
  type SectionViewName,
  roleFor,
  viewOf,
} from '../store/section-view.ts';
import { whoIn } from '../store/who.ts';
import { ClassPapers } from './class-papers.ts';
import { ClassReads } from './class-reads.ts';
import { lastClass } from './last-class.ts';
import { ownAsLeft } from './own-as-left.ts';
import { readTracks } from './read-tracks.ts';
import { atHome, inClass, outlined, unasked } from './shown-tracks.ts';
import { studentHistory } from './student-history.ts';

export interface PageReadsDeps {
  redis: RedisClient;
  functions: Functions;
  hq: HqStore;
  secretKey: string;
  log: Log;
}

/** A track as each view may have it. Rules P1, P2, P6. */
const shownTo = {
  section: inClass,
  path: unasked,
  wall: outlined,
  family: atHome,
} as const satisfies Record<SectionViewName, typeof atHome>;

/** What pages read on demand, each behind one permission look-up; null is "not there for you" (rule P3). */
export class PageReads {
  readonly #deps: PageReadsDeps;
  readonly classes: ClassReads;
  readonly papers: ClassPapers;

  constructor(deps: PageReadsDeps) {
    this.#deps = deps;
    this.classes = new ClassReads(deps);
    this.papers = new ClassPapers(deps);
  }

  /** The classes of a person, in the order of their numbers. */
  async sections(who: SessionPerson): Promise<SectionCard[]> {
    const { redis, functions } = this.#deps;
    const keys = schoolKeys(who.school);
    const store = new SchoolStore(functions, who.school);
    const ids = (await redis.smembers(keys.sectionsOf(who.person)))
      .map(Number)
      .toSorted((a, b) => a - b);
    const cards = await Promise.all(
      ids.map(async (id): Promise<SectionCard[]> => {
        const [text, student, teacher, forGood] = await Promise.all([
          redis.hget(keys.sections(), String(id)),
          store.isEnrolled(id, who.person, 'student'),
          store.isEnrolled(id, who.person, 'teacher'),
          store.teachesForGood(id, who.person),
        ]);
        if (!text || !(student || teacher)) return [];
        const { title, period } = JSON.parse(text) as SectionRecord;
        if (student) return [{ id, title, period, role: 'student' }];
        return [{ id, title, period, role: 'teacher', ...(forGood ? {} : { substitute: true }) }];
      }),
    );
    return cards.flat();
  }

  /**
   * A view of a section with the tracks it follows, for a person of that section or the display it was given to. `language`: in which
   * a family or a student reads.
   */
  async view<V extends SectionViewName>(
    view: V,
    asker: SessionPerson | Display,
    section: number,
    language: Language = languages[0],
  ): Promise<ViewPage<V> | null> {
    const { functions, redis, secretKey } = this.#deps;
    const person = 'person' in asker ? asker.person : null;
    if ('id' in asker && (asker.kind !== view || asker.section !== section)) return null;
    const store = new SchoolStore(functions, asker.school);
    const whom = person === null ? null : aboutWhom(view, person);
    const isIn = () => store.isEnrolled(section, whom!, roleFor(view));
    if (whom !== null && !(await isIn())) return null;
    const read = await readFor(store, view, { section, person });
    const watching = read && viewOf(view, read, person, whoIn(secretKey, asker.school, section));
    if (!read || !watching) return null;
    const tracks = await readTracks(redis, asker.school, read.state.section.tracks);
    return {
      me: 'person' in asker ? asker : null,
      watching,
      tracks: tracks.map((track) => shownTo[view](track, language)),
    };
  }

  /**
   * The path of a student who is in no class, or their family's view of it, in the class they were in last, as it was when their time
   * there ended; null for everybody else. Rule S4.
   */
  async last<V extends 'path' | 'family'>(
    view: V,
    who: SessionPerson,
    language: Language,
  ): Promise<(ViewPage<V> & LastTime) | null> {
    const { redis, secretKey } = this.#deps;
    const { school, person } = who;
    const student = aboutWhom(view, person);
    const last = await lastClass(redis, schoolKeys(school), student);
    const read = last && (await ownAsLeft(redis, school, student, last));
    const watching = read && viewOf(view, read, person, whoIn(secretKey, school, last.id));
    if (!watching) return null;
    const tracks = await readTracks(redis, school, read.state.section.tracks);
    return {
      ...{ me: who, watching, ended: last.ended, left: last.left },
      tracks: tracks.map((track) => shownTo[view](track, language)),
    };
  }

  /** The initials of whoever asks, as their record keeps them. */
  async initials({ school, person }: SessionPerson): Promise<string> {
    const text = await this.#deps.redis.hget(schoolKeys(school).people(), String(person));
    return (JSON.parse(text ?? '{}') as Partial<PersonRecord>).initials ?? '';
  }

  /** What the tracks of a leader's school are called. */
  async schoolTracks({ school }: SessionPerson): Promise<{ id: number; title: string }[]> {
    const tracks = await this.#deps.redis.hgetall(schoolKeys(school).tracks());
    return Object.entries(tracks).map(([id, text]) => {
      const { title } = JSON.parse(text) as TrackRecord;
      return { id: Number(id), title };
    });
  }

  /** HQ's figures, for HQ people and HQ displays; each look is in the log. Rules P4, X5. */
  async organization(asker: SessionPerson | Display): Promise<HqState | null> {
    if (asker.kind !== 'hq') return null;
    hqLooked(this.#deps.log, asker);
    return this.#deps.hq.firstLook();
  }

  /** The links to a class that nobody has used yet, for its staff. Rule I1. */
  async invitations(who: SessionPerson, section: number): Promise<PendingInvitation[] | null> {
    const store = new SchoolStore(this.#deps.functions, who.school);
    if (!(await store.isEnrolled(section, who.person, 'teacher'))) return null;
    const all = await this.#links().pending(who.school);
    return all.filter((one) => one.section === section);
  }

  /** Those of the whole school, for its leaders. */
  async staffInvitations(who: SessionPerson): Promise<PendingInvitation[] | null> {
    return who.leader ? await this.#links().pending(who.school) : null;
  }

  /** What the school is called and where it is, for its leaders. */
  async schoolSettings(who: SessionPerson): Promise<SchoolPage | null> {
    const text = who.leader
      ? await this.#deps.redis.hget(schoolKeys(who.school).school(), 'record')
      : null;
    if (text === null) return null;
    const { name, place, country, timeZone } = JSON.parse(text) as SchoolRecord;
    return { name, place, country, timeZone };
  }

  #links(): InvitationLinks {
    return new InvitationLinks(this.#deps.redis, new Secrets(this.#deps.secretKey));
  }

  /** Everything recorded of one student, for staff of a class of theirs. */
  history(who: SessionPerson, section: number, student: number): Promise<PastScore[] | null> {
    return studentHistory(this.#deps, who, { section, student });
  }
}
