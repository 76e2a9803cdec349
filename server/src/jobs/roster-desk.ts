import { randomBytes } from 'node:crypto';
import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import { actRights, may, type RosterAct } from '@threshold/shared/contract/permissions.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { rolesOf } from '@threshold/shared/contract/roles.ts';
import type {
  ImportAnswer,
  ImportChoice,
  ImportDone,
  RosterImport,
  SectionRows,
} from '@threshold/shared/contract/roster-import.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { SentFile } from '../imports/gather-files.ts';
import type { Log } from '../log.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import { keptReply } from '../store/kept-reply.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { ClassCodes } from '../store/class-codes.ts';
import { RosterImports } from '../store/roster-imports.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import { type ApplyDeps, applyImport, type WorkList } from './apply-import.ts';
import { isShipped } from '../tracks/shipped-tracks.ts';
import { ImportJobs } from './import-jobs.ts';
import { mayStillImport } from './may-still-import.ts';
import { ownTracks } from './own-tracks.ts';
import { type ReaderTask, RosterReader } from './roster-reader.ts';

interface DeskDeps {
  redis: RedisClient;
  functions: Functions;
  /** Socket path or URL. */
  address: string;
  secretKey: string;
  log: Log;
  payEndings: ApplyDeps['payEndings'];
}

/** An import as somebody asks for it, who may import into that class now. */
export interface Asked {
  who: SessionPerson;
  section: number;
  id: string;
}

type Refusing = Promise<Refused | null>;
const BEGUN = ['applying', 'stopping'];

/** Where rosters are handed in, looked at and applied. Each act answers why not, or null where it was done. */
export class RosterDesk {
  readonly #deps: DeskDeps;
  readonly #reader: RosterReader;
  readonly #jobs: ImportJobs;
  readonly #secrets: Secrets;

  constructor(deps: DeskDeps) {
    const { address, secretKey, log } = deps;
    this.#deps = deps;
    this.#secrets = new Secrets(secretKey);
    this.#reader = new RosterReader(address, secretKey);
    this.#jobs = new ImportJobs({
      address,
      log,
      apply: (job, signal) => this.#apply(job.school, job.import, signal),
    });
  }

  /** So many are read that another would wait too long. */
  get full(): boolean {
    return this.#reader.full;
  }

  /** Whether that person may do that with rosters of that class, or (0) of the school. Rules P3, I4. */
  async may(who: SessionPerson, section: number, act: RosterAct): Promise<boolean> {
    const rights = actRights[`${section === 0 ? 'school' : 'class'}Roster${act}`];
    if (!may(rights, rolesOf(who))) return false;
    const store = new SchoolStore(this.#deps.functions, who.school);
    return section === 0 || (await store.teachesForGood(section, who.person));
  }

  /** What they have before them there; null for nothing. */
  async current(who: SessionPerson, section: number): Promise<RosterImport | null> {
    const imports = this.#imports(who.school);
    const now = await imports.current(who.person, section);
    // Told to be applied by a process that died before it stood in line.
    if (now?.stage === 'applying' && !(await this.#jobs.isBusy(who.school)))
      await this.#jobs.add({ school: who.school, import: now.id });
    return now;
  }

  /** Begins to read an upload; what came of it is looked at afterwards. The files are removed once they were read. */
  async take(
    who: SessionPerson,
    section: number,
    { files, remove }: { files: SentFile[]; remove: () => Promise<void> },
  ): Refusing {
    const imports = this.#imports(who.school);
    const before = await imports.current(who.person, section);
    const runs = before && BEGUN.includes(before.stage);
    if (runs || files.length === 0) {
      await remove();
      return refuse(runs ? 'IMPORT_RUNNING' : 'INVALID');
    }
    const names = files.map(({ name }) => name.slice(-100));
    const id = await imports.begin({ by: who.person, section, files: names });
    void this.#read(who.school, id, { do: 'read', files }).finally(remove);
    return null;
  }

  /** Goes on with what was asked: columns, which class, a name that was missing, that somebody is the same, or the school as it is now. */
  async answer(asked: Asked, answer: ImportAnswer): Refusing {
    const { id } = asked;
    const { school } = asked.who;
    const imports = this.#imports(school);
    const turn = await imports.turnOf(id);
    const now = await this.#look(asked);
    if (!now) return refuse('NOT_FOUND');
    const ofTable = 'columns' in answer || 'encoding' in answer;
    const from = ofTable ? ['columns'] : ['columns', 'asks', 'ready', 'done', 'stopped'];
    if (!from.includes(now.stage)) return refuse('WRONG_STATE');
    if (!(await imports.turn(id, turn, { stage: 'reading', rows: 0 })))
      return refuse('WRONG_STATE');
    void this.#read(school, id, { do: 'answer', answer });
    return null;
  }

  async rows(asked: Asked, part: number): Promise<SectionRows | null> {
    if (!(await this.#look(asked))) return null;
    return this.#imports(asked.who.school).part<SectionRows>(asked.id, `section:${part}`);
  }

  /**
   * Puts what somebody chose in line to be applied. More than a tenth of a class or school goes only where the choice says how many
   * (`CONFIRM_REMOVALS`, rule T6). One that was stopped goes on as it was chosen then. Of two who do so at once, in whatever tabs and processes,
   * one does: to the other it is `WRONG_STATE`, and nothing of their choice is done.
   */
  async apply(asked: Asked, choice: ImportChoice): Refusing {
    const { id } = asked;
    const { school } = asked.who;
    const imports = this.#imports(school);
    const turn = await imports.turnOf(id);
    const now = await this.#look(asked);
    if (!now) return refuse('NOT_FOUND');
    if (now.stage !== 'ready' && now.stage !== 'stopped') return refuse('WRONG_STATE');
    if (!(await this.#areTracks(school, choice.tracks))) return refuse('INVALID');
    if (await this.#jobs.isBusy(school))
      return refuse((await imports.turnOf(id)) === turn ? 'IMPORT_RUNNING' : 'WRONG_STATE');
    let begun: ImportDone;
    let work: WorkList | null = null;
    if (now.stage === 'ready') {
      const run = randomBytes(6).toString('hex');
      const tracks = await ownTracks(this.#deps, school, choice.tracks);
      const chosen = await this.#reader.run(
        { school, id, imports, turn },
        { do: 'choose', choice: { ...choice, tracks }, run },
      );
      if (chosen) return refuse('CONFIRM_REMOVALS', { left: chosen.confirm });
      work = await imports.part<WorkList>(id, `${run}:work`);
      // An erasure takes it out while somebody chooses.
      if (!work) return refuse('NOT_FOUND');
      begun = { ...nothingYet, of: work.steps, ...(work.toInvite && { toInvite: work.toInvite }) };
    } else begun = now;
    const { done, of, rows, counts, left, leftCount, full, last, toInvite } = begun;
    const so = {
      ...{ done, of, rows, left, leftCount, full, last },
      ...(counts && { counts }),
      ...(toInvite && { toInvite }),
    };
    if (!(await imports.turn(id, turn, { stage: 'applying', ...so }, work ? { work } : {})))
      return refuse('WRONG_STATE');
    if (await this.#jobs.add({ school, import: id })) return null;
    await imports.say(id, now);
    return refuse('IMPORT_RUNNING');
  }

  /** Forgets what is only looked at; what is being applied stops after the class it is at. */
  async cancel(asked: Asked): Refusing {
    const { id } = asked;
    const imports = this.#imports(asked.who.school);
    const now = await this.#look(asked);
    if (!now) return refuse('NOT_FOUND');
    if (BEGUN.includes(now.stage)) await imports.cancel(id);
    else await imports.drop(id);
    return null;
  }

  async close(): Promise<void> {
    await Promise.all([this.#reader.close(), this.#jobs.close()]);
  }

  /** Null for what is not theirs, or was handed in for another class than the one they were let in for. Rule P3. */
  async #look({ who, section, id }: Asked): Promise<RosterImport | null> {
    const now = await this.#imports(who.school).look(id, who.person);
    return now?.section === section ? now : null;
  }

  /** Whether a class of that school can follow all of them. Rule S1. */
  async #areTracks(school: number, tracks: readonly ChosenTrack[]): Promise<boolean> {
    const own = await this.#deps.redis.hkeys(schoolKeys(school).tracks());
    return tracks.every((track) =>
      typeof track === 'string' ? isShipped(track) : own.includes(String(track)),
    );
  }

  #imports(school: number): RosterImports {
    return new RosterImports(this.#deps.redis, school);
  }

  async #read(school: number, id: string, task: ReaderTask): Promise<void> {
    const imports = this.#imports(school);
    try {
      await this.#reader.run({ school, id, imports }, task);
    } catch (error) {
      this.#deps.log.warn({ fault: nameOf(error), school }, 'roster not read');
    }
  }

  async #apply(school: number, id: string, signal: AbortSignal): Promise<void> {
    const { functions, redis, payEndings } = this.#deps;
    const audit = new AuditLog(redis, functions, school);
    const store = new SchoolStore(functions, school);
    await applyImport(
      {
        imports: this.#imports(school),
        store,
        codes: new ClassCodes(redis),
        secrets: this.#secrets,
        mayStill: (of) => mayStillImport({ redis, store }, of),
        wasDone: async (command) => (await keptReply(redis, school, command)) !== null,
        payEndings,
        note: ({ import: of, run, revoked, format, ...who }, { done, of: all, rows, counts }) =>
          audit.note({
            ...{ ...who, did: 'roster.imported' },
            more: {
              classes: done,
              rows,
              ...counts,
              import: of,
              ...(format && { format }),
              ...(revoked && { revokedOf: all }),
            },
            once: { import: of, as: `${run}:${done}` },
          }),
      },
      id,
      signal,
    );
  }
}

const nothingYet: ImportDone = {
  ...{ done: 0, of: 0, rows: 0, left: [], leftCount: 0, full: [], last: '' },
};

/** What a fault is called; its text may hold what stood in a file. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
