import type { EventOf, SectionEvent } from '@threshold/shared/contract/events.ts';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { ViewName } from '@threshold/shared/contract/sockets.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { SchoolStore } from '../store/school-store.ts';
import { Audience } from './audience.ts';
import type { FeedChannels } from './feed-channels.ts';
import { SectionMirror } from './section-mirror.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

const HERE_EVERY_MS = 1_000;

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
  readonly audiences: { section: Audience; path: Audience; wall: Audience };
  readonly #parts: Parts;
  readonly #channel: string;
  readonly #feed: string;
  #mirror: SectionMirror | null = null;
  /** Everything that moves the mirror happens one after the other. */
  #turn: Promise<void>;
  #here: { people: number[]; timer: NodeJS.Timeout | null; at: number } = {
    people: [],
    timer: null,
    at: 0,
  };

  constructor(parts: Parts) {
    this.#parts = parts;
    this.school = parts.store.school;
    this.section = parts.section;
    const keys = schoolKeys(this.school);
    this.#channel = keys.room(`section:${this.section}`);
    this.#feed = keys.feed(`section:${this.section}`);
    const audience = (view: 'section' | 'path' | 'wall') =>
      new Audience(parts.io, this.school, this.section, view);
    this.audiences = {
      section: audience('section'),
      path: audience('path'),
      wall: audience('wall'),
    };
    this.#turn = this.#open();
  }

  /** The revision the mirror stands at. */
  get rev(): number {
    return this.#mirror?.rev ?? 0;
  }

  /** Resolves when the subscription is confirmed and the mirror stands; rejects when the store is out of reach. */
  ready(): Promise<void> {
    return this.#turn;
  }

  async #open(): Promise<void> {
    const { channels } = this.#parts;
    const early: string[] = [];
    await channels.listen(this.#channel, (message) => early.push(message));
    await this.#read();
    await channels.listen(this.#channel, (message) => this.#queue(() => this.#receive(message)));
    for (const message of early) await this.#receive(message);
  }

  async #read(): Promise<void> {
    const { store, section } = this.#parts;
    const read = await store.readSection(section, null);
    if (!read) throw new RangeError(`no section ${section} in school ${this.school}`);
    this.#mirror = new SectionMirror(read.state, read.rev);
    this.#here.people = read.here;
  }

  #queue(step: () => Promise<void> | void): void {
    this.#turn = this.#turn.then(step).catch(this.#parts.fault);
  }

  async #receive(message: string): Promise<void> {
    const { rev, events, here } = JSON.parse(message) as {
      rev?: number;
      events?: SectionEvent[];
      here?: number[];
    };
    if (here) this.#tellHere(here);
    if (rev === undefined || !events || rev <= this.rev) return;
    if (rev === this.rev + 1) this.#advance(rev, events, JSON.stringify(events));
    else await this.heal();
  }

  #advance(rev: number, events: SectionEvent[], entry: string): void {
    const commit = this.#mirror!.advance(rev, events, entry);
    for (const audience of Object.values(this.audiences)) audience.send(commit, this.#parts.who);
    for (const event of events)
      if (event.type === 'enrollment.changed' && !event.active) this.#sendAway(event);
  }

  /** Catches up from the feed; where it was trimmed past us, reads anew and has every viewer watch again. */
  async heal(): Promise<void> {
    const { redis } = this.#parts;
    const entries = await redis.xrange(this.#feed, `1-${this.rev + 1}`, '+');
    for (const [id, [, text]] of entries) {
      const rev = Number(id.split('-')[1]);
      if (rev <= this.rev) continue;
      if (rev !== this.rev + 1) return this.#startAnew();
      this.#advance(rev, JSON.parse(text!) as SectionEvent[], text!);
    }
  }

  async #startAnew(): Promise<void> {
    await this.#read();
    for (const audience of Object.values(this.audiences)) audience.again(this.rev);
  }

  /** After a lost connection: is the store still the one we know? Answers false where its past differs from ours. */
  async sameStore(): Promise<boolean> {
    const { redis } = this.#parts;
    const mirror = this.#mirror;
    if (!mirror?.lastEntry) return (await this.#storedRev()) >= this.rev;
    const [entry] = await redis.xrange(this.#feed, `1-${mirror.rev}`, `1-${mirror.rev}`);
    if (entry) return JSON.stringify(JSON.parse(entry[1][1]!)) === mirror.lastEntry;
    return (await this.#storedRev()) >= this.rev;
  }

  async #storedRev(): Promise<number> {
    const rev = await this.#parts.redis.hget(schoolKeys(this.school).section(this.section), 'rev');
    return Number(rev ?? 0);
  }

  /** Looks at the store again, in turn with everything else; `anew` where nothing held is to be trusted. */
  recheck(anew: boolean, before: () => Promise<void>): Promise<void> {
    this.#queue(async () => {
      await before();
      await (anew ? this.#startAnew() : this.heal());
    });
    return this.#turn;
  }

  /** The beat said where the store stands: a silently lost subscription is noticed here. */
  compare(rev: number): void {
    if (rev > this.rev) this.#queue(() => this.heal());
    this.#queue(() => {
      for (const audience of Object.values(this.audiences)) audience.beat();
    });
  }

  /** Presence goes out at most once a second. */
  #tellHere(people: number[]): void {
    this.#here.people = people;
    if (this.#here.timer) return;
    const wait = Math.max(0, this.#here.at + HERE_EVERY_MS - performance.now());
    this.#here.timer = setTimeout(() => {
      this.#here.timer = null;
      this.#here.at = performance.now();
      const staff = this.staffHere();
      for (const audience of Object.values(this.audiences)) audience.here(this.#here.people, staff);
    }, wait);
  }

  staffHere(): number {
    const people = this.#mirror?.state.people ?? {};
    return this.#here.people.filter((person) => people[person]?.role === 'teacher').length;
  }

  /** [T4] Somebody left the section: their sockets hear nothing more of it. */
  #sendAway(event: EventOf<'enrollment.changed'>): void {
    for (const audience of Object.values(this.audiences)) {
      for (const socket of audience.sockets) {
        const { identity } = socket.data;
        if (identity.type !== 'person' || identity.who.person !== event.person) continue;
        this.leave(socket, audience.view);
        socket.emit('ended', {
          ...refuse('NOT_FOUND'),
          view: audience.view,
          section: this.section,
        });
      }
    }
  }

  join(socket: ThresholdSocket, view: Exclude<ViewName, 'hq'>): void {
    this.audiences[view].join(socket, this.rev, studentOf(socket, view));
    socket.data.watching.add(`${view}:${this.section}`);
  }

  leave(socket: ThresholdSocket, view: Exclude<ViewName, 'hq'>): void {
    this.audiences[view].leave(socket, studentOf(socket, view));
    socket.data.watching.delete(`${view}:${this.section}`);
  }

  /** Everybody with a socket in any view of this section; a display is nobody. */
  people(): number[] {
    const people = new Set<number>();
    for (const audience of Object.values(this.audiences)) {
      for (const { data } of audience.sockets) {
        if (data.identity.type === 'person') people.add(data.identity.who.person);
      }
    }
    return [...people];
  }

  /** Of those, the staff. */
  staff(): number[] {
    const people = this.#mirror?.state.people ?? {};
    return this.people().filter((person) => people[person]?.role === 'teacher');
  }

  get who(): Who {
    return this.#parts.who;
  }

  get empty(): boolean {
    return Object.values(this.audiences).every((audience) => audience.sockets.size === 0);
  }

  async close(): Promise<void> {
    if (this.#here.timer) clearTimeout(this.#here.timer);
    await this.#parts.channels.leave(this.#channel);
  }
}

function studentOf(socket: ThresholdSocket, view: ViewName): number | null {
  const { identity } = socket.data;
  return view === 'path' && identity.type === 'person' ? identity.who.person : null;
}
