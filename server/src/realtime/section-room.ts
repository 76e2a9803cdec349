import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { ViewName } from '@threshold/shared/contract/sockets.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { SchoolStore } from '../store/school-store.ts';
import { roleFor } from '../store/section-view.ts';
import { Audience } from './audience.ts';
import type { FeedChannels } from './feed-channels.ts';
import { Presence } from './presence.ts';
import { type Commit, SectionMirror } from './section-mirror.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

interface Parts {
  io: ThresholdServer;
  redis: RedisClient;
  channels: FeedChannels;
  store: SchoolStore;
  section: number;
  who: Who;
  /** Tells a fault: nothing here is expected to fail. */
  fault: (error: unknown) => void;
}

/** One section on this process: its mirror, its audiences, and the feed that moves them. Rules F1–F4. */
export class SectionRoom {
  readonly school: number;
  readonly section: number;
  readonly audiences: readonly Audience[];
  /** At how many beats in a row nobody looked at it. */
  idle = 0;
  readonly #parts: Parts;
  readonly #channel: string;
  readonly #feed: string;
  readonly #presence: Presence;
  readonly #opened: Promise<void>;
  #mirror: SectionMirror | null = null;
  /** Everything that moves the mirror happens one after the other. */
  #turn: Promise<void>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.school = parts.store.school;
    this.section = parts.section;
    const keys = schoolKeys(this.school);
    this.#channel = keys.room(`section:${this.section}`);
    this.#feed = keys.feed(`section:${this.section}`);
    this.audiences = (['section', 'path', 'wall'] as const).map(
      (view) => new Audience(parts.io, this.school, this.section, view),
    );
    this.#presence = new Presence((people) => {
      if (!this.#mirror) return;
      const staff = people.filter((person) => this.#isStaff(person)).length;
      for (const audience of this.audiences) audience.here(people, staff, this.#mirror.state);
    });
    this.#opened = this.#open();
    this.#turn = this.#opened.catch(() => undefined);
  }

  /** The revision the mirror stands at. */
  get rev(): number {
    return this.#mirror?.rev ?? 0;
  }

  /** The life of the store this room was read in. */
  get epoch(): string {
    return this.#mirror?.epoch ?? '';
  }

  /** Resolves when the subscription is confirmed and the mirror stands; rejects when the store is out of reach. */
  ready(): Promise<void> {
    return this.#opened;
  }

  async #open(): Promise<void> {
    await this.#parts.channels.listen(this.#channel, this.#hear);
    await this.#read();
  }

  /** What comes while the room opens waits for its mirror: its turn is after the opening. */
  readonly #hear = (message: string): void => void this.#inTurn(() => this.#receive(message));

  async #read(): Promise<void> {
    const { store, section, redis } = this.#parts;
    const read = await store.readSection(section, null);
    if (!read) throw new RangeError(`no section ${section} in school ${this.school}`);
    const { state, rev, epoch } = read;
    const [last] = await redis.xrange(this.#feed, `1-${rev}`, `1-${rev}`);
    this.#mirror = new SectionMirror({ state, rev, epoch, entry: last?.[1][1] ?? null });
    this.#presence.people = read.here;
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
      const { here } = JSON.parse(message) as { here?: number[] };
      if (here) this.#presence.changed(here);
      return;
    }
    const rev = Number(commit[1]);
    if (!this.#mirror || rev <= this.rev) return;
    if (rev === this.rev + 1) await this.#advance(rev, message.slice(commit[0].length, -1));
    else await this.#heal();
  }

  async #advance(rev: number, entry: string): Promise<void> {
    try {
      const commit = this.#mirror!.advance(rev, entry);
      for (const audience of this.audiences) audience.send(commit, this.#parts.who);
      if (commit.steps.some(({ event }) => event.type === 'enrollment.changed')) this.#sendAway();
      if (commit.steps.some((step) => this.#movesAway(step))) {
        this.#presence.changed(this.#presence.people);
      }
    } catch (error) {
      // Half a commit may have been sent: nobody can go on from here.
      this.#parts.fault(error);
      await this.#startAnew();
    }
  }

  /** Whether a step of the line changes what is told of those who wait and are not here. Rule L3. */
  #movesAway({ before, after }: Commit['steps'][number]): boolean {
    if (before.open === after.open && before.today === after.today) return false;
    const { people } = this.#presence;
    return [before, after].some(({ open }) =>
      open.some((one) => one.state === 'ready' && !people.includes(one.student)),
    );
  }

  /** Catches up from the feed; where it was trimmed past us, reads anew and has every viewer watch again. */
  async #heal(): Promise<void> {
    const { redis } = this.#parts;
    const [known, entries] = await Promise.all([
      this.#storedRev(),
      redis.xrange(this.#feed, `1-${this.rev + 1}`, '+'),
    ]);
    for (const [id, [, entry]] of entries) {
      const rev = Number(id.split('-')[1]);
      if (rev <= this.rev) continue;
      if (rev !== this.rev + 1) return this.#startAnew();
      await this.#advance(rev, entry!);
    }
    if (this.rev < known) await this.#startAnew();
  }

  async #storedRev(): Promise<number> {
    const rev = await this.#parts.redis.hget(schoolKeys(this.school).section(this.section), 'rev');
    return Number(rev ?? 0);
  }

  async #startAnew(): Promise<void> {
    await this.#read();
    this.#sendAway();
    for (const audience of this.audiences) audience.again(this.rev);
  }

  /** After a lost connection: is the store still the one we know? Answers false where its past differs from ours. */
  async sameStore(): Promise<boolean> {
    const { redis } = this.#parts;
    const mirror = this.#mirror;
    if (!mirror) return true;
    const { rev, entry } = mirror;
    const [stored] = await redis.xrange(this.#feed, `1-${rev}`, `1-${rev}`);
    if (stored && entry !== null) return stored[1][1] === entry;
    return (await this.#storedRev()) >= rev;
  }

  /** Nothing is sent from here on until that is over. */
  hold(until: Promise<undefined>): void {
    void this.#inTurn(() => until);
  }

  /** Looks at the store again; `anew` where nothing held is to be trusted. Resolves when the viewers were told. */
  recheck(anew: boolean): Promise<void> {
    return this.#inTurn(() => {
      if (this.#mirror) return anew ? this.#startAnew() : this.#heal();
    });
  }

  /** The beat said where the store stands: a silently lost subscription is noticed here, healed and made again. */
  compare(rev: number): void {
    void this.#inTurn(async () => {
      if (!this.#mirror) return;
      if (rev > this.rev) {
        await this.#parts.channels.listen(this.#channel, this.#hear);
        await this.#heal();
      }
      for (const audience of this.audiences) audience.beat();
    });
  }

  /** [T4] The sockets of people who are not in the section in the role of their view (any more) hear nothing more of it. */
  #sendAway(): void {
    for (const audience of this.audiences) {
      for (const socket of audience.sockets) {
        const { identity } = socket.data;
        if (identity.type !== 'person') continue;
        const member = this.#mirror!.state.people[identity.who.person];
        if (member?.role === roleFor(audience.view)) continue;
        this.leave(socket, audience.view);
        const of = { view: audience.view, section: this.section };
        socket.emit('ended', { ...refuse('NOT_FOUND'), ...of });
      }
    }
  }

  #audience(view: Exclude<ViewName, 'hq'>): Audience {
    return this.audiences.find((audience) => audience.view === view)!;
  }

  join(socket: ThresholdSocket, view: Exclude<ViewName, 'hq'>): void {
    this.#audience(view).join(socket, this.rev, studentOf(socket, view));
    socket.data.watching.add(`${view}:${this.section}`);
  }

  leave(socket: ThresholdSocket, view: Exclude<ViewName, 'hq'>): void {
    this.#audience(view).leave(socket, studentOf(socket, view));
    socket.data.watching.delete(`${view}:${this.section}`);
  }

  /** Everybody with a socket in any view of this section; a display is nobody. */
  people(): number[] {
    const people = new Set<number>();
    for (const { sockets } of this.audiences) {
      for (const { data } of sockets) {
        if (data.identity.type === 'person') people.add(data.identity.who.person);
      }
    }
    return [...people];
  }

  /** Of those, the staff. */
  staff(): number[] {
    return this.people().filter((person) => this.#isStaff(person));
  }

  #isStaff(person: number): boolean {
    return this.#mirror?.state.people[person]?.role === 'teacher';
  }

  get who(): Who {
    return this.#parts.who;
  }

  get empty(): boolean {
    return this.audiences.every(({ sockets }) => sockets.size === 0);
  }

  async close(): Promise<void> {
    this.#presence.close();
    await this.#parts.channels.leave(this.#channel, this.#hear);
  }
}

function studentOf(socket: ThresholdSocket, view: ViewName): number | null {
  const { identity } = socket.data;
  return view === 'path' && identity.type === 'person' ? identity.who.person : null;
}
