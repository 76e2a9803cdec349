import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { SchoolStore } from '../store/school-store.ts';
import type { FeedChannels } from './feed-channels.ts';
import { type Commit, SectionMirror } from './section-mirror.ts';

interface Parts {
  redis: RedisClient;
  channels: FeedChannels;
  store: SchoolStore;
  section: number;
  /** Tells a fault: nothing here is expected to fail. */
  fault: (error: unknown) => void;
}

/** What is done with what comes; all of it in turn, never two at once. */
interface Told {
  /** The mirror has moved by one commit. A fault in telling it is a fault of ours, and everybody starts anew. */
  commit: (commit: Commit, mirror: SectionMirror) => void;
  /** Who was here by all processes when the section was read. */
  read: (here: number[]) => void;
  /** Who is here by all processes has changed. */
  here: (people: number[]) => void;
  /** Something of these students changed in another class of theirs. */
  own: (students: number[]) => void;
  /** The mirror was read again: whatever was sent before cannot be gone on from. */
  anew: (mirror: SectionMirror) => void;
}

/** Moves a section's mirror on this process by the section's feed, and heals it where the feed was missed. Rules F1–F3. */
export class SectionFeed {
  readonly #parts: Parts;
  readonly #told: Told;
  readonly #channel: string;
  readonly #feed: string;
  readonly #opened: Promise<void>;
  #mirror: SectionMirror | null = null;
  /** Everything that moves the mirror happens one after the other. */
  #turn: Promise<void>;

  constructor(parts: Parts, told: Told) {
    this.#parts = parts;
    this.#told = told;
    const keys = schoolKeys(parts.store.school);
    this.#channel = keys.room(`section:${parts.section}`);
    this.#feed = keys.feed(`section:${parts.section}`);
    this.#opened = this.#open();
    this.#turn = this.#opened.catch(() => undefined);
  }

  /** The mirror, once it stands. */
  get mirror(): SectionMirror | null {
    return this.#mirror;
  }

  /** Resolves when the subscription is confirmed and the mirror stands; rejects when the store is out of reach. */
  ready(): Promise<void> {
    return this.#opened;
  }

  async #open(): Promise<void> {
    await this.#parts.channels.listen(this.#channel, this.#hear);
    await this.#read();
  }

  /** What comes while the feed opens waits for its mirror: its turn is after the opening. */
  readonly #hear = (message: string): void => this.#soon(() => this.#receive(message));

  async #read(): Promise<SectionMirror> {
    const { store, section, redis } = this.#parts;
    const read = await store.readSection(section, null);
    if (!read) throw new RangeError(`no section ${section} in school ${store.school}`);
    const { state, rev, epoch } = read;
    const [last] = await redis.xrange(this.#feed, `1-${rev}`, `1-${rev}`);
    this.#mirror = new SectionMirror({ state, rev, epoch, entry: last?.[1][1] ?? null });
    this.#told.read(read.here);
    return this.#mirror;
  }

  /**
   * In turn, after the replies that came from Redis with it: these let the next commands go, so that Redis works while the
   * screens are told.
   */
  #soon(step: () => Promise<void> | void): void {
    setImmediate(() => void this.#inTurn(step));
  }

  /** Does that when everything before it is done; rejects where it fails, which is told as well. */
  #inTurn(step: () => Promise<void> | void): Promise<void> {
    const done = this.#turn.then(step);
    this.#turn = done.catch(this.#parts.fault);
    return done;
  }

  async #receive(message: string): Promise<void> {
    const commit = /^\{"rev":(\d+),"events":/.exec(message);
    if (!commit) {
      const { here, own } = JSON.parse(message) as { here?: number[]; own?: number[] };
      if (here) this.#told.here(here);
      if (own) this.#told.own(own);
      return;
    }
    const rev = Number(commit[1]);
    const mirror = this.#mirror;
    if (!mirror || rev <= mirror.rev) return;
    if (rev === mirror.rev + 1)
      await this.#advance(mirror, rev, message.slice(commit[0].length, -1));
    else await this.#heal(mirror);
  }

  /** Answers whether the mirror moved; where it could not, everybody starts anew. */
  async #advance(mirror: SectionMirror, rev: number, entry: string): Promise<boolean> {
    try {
      const commit = mirror.advance(rev, entry);
      this.#told.commit(commit, mirror);
      // [T8] Neither this process nor a screen goes on from what it held of somebody who was erased.
      if (!commit.steps.some(({ event }) => event.type === 'student.erased')) return true;
      await this.#startAnew();
      return false;
    } catch (error) {
      // Half a commit may have been sent: nobody can go on from here.
      this.#parts.fault(error);
      await this.#startAnew();
      return false;
    }
  }

  /** Catches up from the feed; where it was trimmed past us, reads anew and has every viewer watch again. */
  async #heal(mirror: SectionMirror): Promise<void> {
    const { redis } = this.#parts;
    const [known, entries] = await Promise.all([
      this.#storedRev(),
      redis.xrange(this.#feed, `1-${mirror.rev + 1}`, '+'),
    ]);
    for (const [id, [, entry]] of entries) {
      const rev = Number(id.split('-')[1]);
      if (rev <= mirror.rev) continue;
      if (rev !== mirror.rev + 1) return this.#startAnew();
      if (!(await this.#advance(mirror, rev, entry!))) return;
    }
    if (mirror.rev < known) await this.#startAnew();
  }

  async #storedRev(): Promise<number> {
    const { redis, store, section } = this.#parts;
    const rev = await redis.hget(schoolKeys(store.school).section(section), 'rev');
    return Number(rev ?? 0);
  }

  async #startAnew(): Promise<void> {
    this.#told.anew(await this.#read());
  }

  /** After a lost connection: is the store still the one we know? Answers false where its past differs from ours. */
  async sameStore(): Promise<boolean> {
    const mirror = this.#mirror;
    if (!mirror) return true;
    const { rev, entry } = mirror;
    const [stored] = await this.#parts.redis.xrange(this.#feed, `1-${rev}`, `1-${rev}`);
    if (stored && entry !== null) return stored[1][1] === entry;
    return (await this.#storedRev()) >= rev;
  }

  /** Nothing is told from here on until that is over. */
  hold(until: Promise<undefined>): void {
    void this.#inTurn(() => until);
  }

  /** Looks at the store again; `anew` where nothing held is to be trusted. Resolves when all is told. */
  recheck(anew: boolean): Promise<void> {
    return this.#inTurn(() => {
      if (this.#mirror) return anew ? this.#startAnew() : this.#heal(this.#mirror);
    });
  }

  /** Where the store stands: a silently lost subscription is noticed here, healed and made again. `then` follows in turn. */
  compare(rev: number, then: () => void): void {
    this.#soon(async () => {
      if (!this.#mirror) return;
      if (rev > this.#mirror.rev) {
        await this.#parts.channels.listen(this.#channel, this.#hear);
        await this.#heal(this.#mirror);
      }
      then();
    });
  }

  async close(): Promise<void> {
    await this.#parts.channels.leave(this.#channel, this.#hear);
  }
}
