import type {
  ArchivedCard,
  EndedClass,
  SectionCard,
  Sources,
  TrackChoice,
  ViewPage,
  WallLinkCard,
} from '@threshold/shared/contract/pages.ts';
import type { SectionRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import type { ObservedRead } from '@threshold/shared/contract/observed.ts';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import { actRights, may } from '@threshold/shared/contract/permissions.ts';
import { rolesOf } from '@threshold/shared/contract/roles.ts';
import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { ProblemTableWords } from '@threshold/shared/contract/problem-table.ts';
import type { RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import { schoolDate } from '@threshold/shared/domain/school-date.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { problemTable } from '../exports/problem-table.ts';
import { readSheet } from '../imports/read-sheet.ts';
import type { Functions } from '../store/functions.ts';
import { schoolKeys } from '../store/keys.ts';
import { openScreens } from '../store/open-screens.ts';
import type { PersonRecord, SchoolRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { RosterImports } from '../store/roster-imports.ts';
import { timeOf } from '../store/time-of.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import { viewOf } from '../store/section-view.ts';
import { leaderNames } from '../store/leader-names.ts';
import { whoLeft } from '../store/who-left.ts';
import { whoIn } from '../store/who.ts';
import { offeredTracks } from '../tracks/shipped-tracks.ts';
import { asLeft } from './as-left.ts';
import { pastImports } from './past-imports.ts';
import { readTracks } from './read-tracks.ts';
import { inClass } from './shown-tracks.ts';

interface ClassReadsDeps {
  redis: RedisClient;
  functions: Functions;
  secretKey: string;
}

/** What teachers read to keep their classes, each behind one permission look-up; null is "not there for you" (rule P3). */
export class ClassReads {
  readonly #deps: ClassReadsDeps;

  constructor(deps: ClassReadsDeps) {
    this.#deps = deps;
  }

  #of({ school }: Pick<SessionPerson, 'school'>) {
    const { redis, functions } = this.#deps;
    return { redis, keys: schoolKeys(school), store: new SchoolStore(functions, school) };
  }

  /** Whether they teach that class, and not for a day only. Rule I4. */
  async teachesForGood(who: SessionPerson, section: number): Promise<boolean> {
    return this.#of(who).store.teachesForGood(section, who.person);
  }

  /** The PIN of one student of a class, for its staff. Null inside where it was sealed under a key that is no more. */
  async pin(
    who: SessionPerson,
    section: number,
    student: number,
  ): Promise<{ pin: string | null } | null> {
    const { redis, keys, store } = this.#of(who);
    const [asks, asked, text] = await Promise.all([
      store.isEnrolled(section, who.person, 'teacher'),
      store.isEnrolled(section, student, 'student'),
      redis.hget(keys.people(), String(student)),
    ]);
    if (!asks || !asked || text === null) return null;
    const { pin } = JSON.parse(text) as PersonRecord;
    const secrets = new Secrets(this.#deps.secretKey);
    return { pin: pin === undefined ? null : secrets.openPin(pin, who.school) };
  }

  /** Today at school, and what a sheet holds that staff of the class sent; nothing of it is kept. Rule T10. */
  async observedSheet(
    who: SessionPerson,
    section: number,
    file?: { name: string; bytes: Uint8Array },
  ): Promise<ObservedRead | null> {
    const { redis, keys, store } = this.#of(who);
    if (!(await store.isEnrolled(section, who.person, 'teacher'))) return null;
    const [text, now, sheet] = await Promise.all([
      redis.hget(keys.school(), 'record'),
      timeOf(redis),
      file ? readSheet(file.bytes, file.name) : null,
    ]);
    const { timeZone } = JSON.parse(text ?? '{"timeZone":"UTC"}') as SchoolRecord;
    return { today: schoolDate(now, timeZone), sheet };
  }

  /** What was brought into a class, for its staff; of rosters those of that class alone. Rule T9. */
  async imports(
    who: SessionPerson,
    section: number,
    what: PastImport['what'],
  ): Promise<PastImport[] | null> {
    const { store } = this.#of(who);
    if (!(await store.isEnrolled(section, who.person, 'teacher'))) return null;
    return pastImports({ ...this.#deps, school: who.school }, { section, what });
  }

  /**
   * The roster that whoever asks has read or applied in that class, or (0) in the school, or had: what its page says of it without script. None
   * where one waits for an answer, which its page asks for by itself; null for whoever may import nothing there. Rules P3, I4.
   */
  async rosterImport(
    who: SessionPerson,
    section: number,
  ): Promise<{ now: RosterImport | null } | null> {
    const isTheirs =
      section === 0
        ? may(actRights.schoolRosterLook, rolesOf(who))
        : await this.teachesForGood(who, section);
    if (!isTheirs) return null;
    const imports = new RosterImports(this.#deps.redis, who.school);
    const now = await imports.current(who.person, section);
    return { now: now && (now.stage === 'reading' || 'done' in now) ? now : null };
  }

  /** The rows that the roster leaves out which they look at there, as a table in their words; a heading alone where there is none. Rule P3. */
  async rosterProblems(
    who: SessionPerson,
    section: number,
    words: ProblemTableWords,
  ): Promise<string | null> {
    if (!(await this.rosterImport(who, section))) return null;
    const imports = new RosterImports(this.#deps.redis, who.school);
    const now = await imports.current(who.person, section);
    const problems = now && (await imports.part<RosterProblem[]>(now.id, 'problems'));
    return problemTable(problems ?? [], words);
  }

  /** What a class may follow: the school's tracks by their numbers, then those shipped ones that it has no copy of. */
  async trackChoices(who: SessionPerson): Promise<TrackChoice[]> {
    const { redis, keys } = this.#of(who);
    const own = Object.entries(await redis.hgetall(keys.tracks()))
      .map(([id, text]) => ({ track: Number(id), ...(JSON.parse(text) as TrackRecord) }))
      .toSorted((a, b) => a.track - b.track);
    const copied = new Set(own.map(({ shipped }) => shipped));
    const shipped = offeredTracks.filter(({ key }) => !copied.has(key));
    return [
      ...own.map(({ track, title, levels }) => ({
        ...{ track, title },
        objectives: levels.reduce((sum, { objectives }) => sum + objectives.length, 0),
      })),
      ...shipped.map(({ key, title, objectives }) => ({ track: key, title, objectives })),
    ];
  }

  /** The wall links of a class that stand, the newest first, for its staff. Rule S6. */
  async wallLinks(who: SessionPerson, section: number): Promise<WallLinkCard[] | null> {
    const { redis, keys, store } = this.#of(who);
    if (!(await store.isEnrolled(section, who.person, 'teacher'))) return null;
    const [links, now] = await Promise.all([redis.hgetall(keys.walls(section)), timeOf(redis)]);
    const screens = openScreens(redis);
    const cards = await Promise.all(
      Object.entries(links).map(async ([id, text]) => {
        const [made, ends, by, ...name] = text.split(' ');
        const open = await screens.of(id);
        const times = { made: Number(made), ends: Number(ends) };
        return { id, name: name.join(' '), ...times, by: Number(by), open };
      }),
    );
    return cards.filter(({ ends }) => ends > now).toSorted((a, b) => b.made - a.made);
  }

  /** The archived classes that somebody taught when they were archived, the latest first. Rule S4. */
  async archived(who: SessionPerson): Promise<ArchivedCard[]> {
    const { redis, keys } = this.#of(who);
    const ids = await redis.smembers(keys.archivedOf(who.person));
    if (ids.length === 0) return [];
    const [records, staff] = await Promise.all([
      redis.hmget(keys.sections(), ...ids),
      redis.hgetall(keys.staff()),
    ]);
    return ids
      .flatMap((id, i) => {
        const record = JSON.parse(records[i] ?? '{}') as SectionRecord;
        const { title, period, archived, archivedBy } = record;
        const by = staff[archivedBy ?? ''] ?? '';
        return archived === undefined ? [] : [{ id: Number(id), title, period, archived, by }];
      })
      .toSorted((a, b) => b.archived - a.archived || b.id - a.id);
  }

  /** What an archived class is called, for whoever was a student of it when it ended. Rule S4. */
  async endedClass(who: SessionPerson, section: number): Promise<EndedClass | null> {
    const { redis, keys, store } = this.#of(who);
    const [was, text] = await Promise.all([
      store.wasEnrolled(section, who.person, 'student'),
      redis.hget(keys.sections(), String(section)),
    ]);
    const { title, period, archived } = JSON.parse(text ?? '{}') as SectionRecord;
    return was && archived !== undefined ? { title, period } : null;
  }

  /** An archived class as it was left, for whoever taught it then. Nothing of it moves any more. Rule S4. */
  async archivedSection(who: SessionPerson, section: number): Promise<ViewPage<'section'> | null> {
    const { redis, keys, store } = this.#of(who);
    if (!(await store.wasEnrolled(section, who.person, 'teacher'))) return null;
    const read = await store.readSection(section, who.person);
    if (read?.state.section.archived === undefined) return null;
    const tracks = await readTracks(redis, who.school, read.state.section.tracks);
    const left = { ...read, state: await asLeft(redis, keys, read) };
    const { secretKey } = this.#deps;
    const watching = viewOf('section', left, who.person, whoIn(secretKey, who.school, section));
    return watching && { me: who, watching, tracks: tracks.map(inClass) };
  }

  /**
   * Where students may come from: the other classes that this teacher has for good, and had; then whoever left this one; and who finds all
   * others, by name, or null where that is whoever asks. Rules S3, I4.
   */
  async sources(
    who: SessionPerson,
    section: number,
    present: readonly SectionCard[],
  ): Promise<Sources | null> {
    const { redis, keys, store } = this.#of(who);
    if (!(await store.isEnrolled(section, who.person, 'teacher'))) return null;
    const taught = present.filter(
      ({ id, role, substitute }) => role === 'teacher' && !substitute && id !== section,
    );
    const sources = await Promise.all(
      [...taught, ...(await this.archived(who))].map(async ({ id, title, period }) => {
        const read = await store.readSection(id, who.person);
        if (read?.role !== 'teacher') return [];
        const students = Object.values(read.state.people)
          .filter(({ role }) => role === 'student')
          .map(({ role: _, initials: __, table: ___, ...named }) => named);
        const archived = read.state.section.archived !== undefined;
        return [{ id, title, period, archived, students }];
      }),
    );
    const own = present.find(({ id }) => id === section);
    const left = own ? await whoLeft(redis, keys, section) : [];
    const leaders = who.leader ? null : await leaderNames(redis, keys);
    if (left.length === 0) return { classes: sources.flat(), leaders };
    const { title = '', period = '' } = own ?? {};
    const source = { id: section, title, period, archived: false, students: left };
    return { classes: [...sources.flat(), source], leaders };
  }
}
