import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { ViewName } from '@threshold/shared/contract/sockets.ts';
import type { Who } from '@threshold/shared/domain/shown.ts';
import type { RedisClient } from '../store/redis.ts';
import type { SchoolStore } from '../store/school-store.ts';
import { aboutWhom, roleFor } from '../store/section-view.ts';
import { Audience } from './audience.ts';
import type { FeedChannels } from './feed-channels.ts';
import { Presence } from './presence.ts';
import { SectionFeed } from './section-feed.ts';
import type { Commit, SectionMirror } from './section-mirror.ts';
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

/** After these somebody may have lost their view. */
const endsViews: readonly SectionEvent['type'][] = ['enrollment.changed', 'section.archived'];

/** One section on this process: its audiences and who is here, told as its feed moves. Rules F4, L3, T4. */
export class SectionRoom {
  readonly school: number;
  readonly section: number;
  readonly who: Who;
  readonly audiences: readonly Audience[];
  readonly feed: SectionFeed;
  /** At how many beats in a row nobody looked at it. */
  idle = 0;
  readonly #presence: Presence;

  constructor({ io, who, ...parts }: Parts) {
    this.school = parts.store.school;
    this.section = parts.section;
    this.who = who;
    this.audiences = (['section', 'path', 'wall', 'family'] as const).map(
      (view) => new Audience(io, this.school, this.section, view),
    );
    this.#presence = new Presence((people) => this.#tellHere(people));
    this.feed = new SectionFeed(parts, {
      commit: (commit, mirror) => this.#tell(commit, mirror),
      read: (here) => void (this.#presence.people = here),
      here: (people) => this.#presence.changed(people),
      own: (students) => this.#audience('path').againFor(students),
      anew: (mirror) => {
        this.#sendAway(mirror);
        for (const audience of this.audiences) audience.again(mirror.rev);
      },
    });
  }

  /** The revision the mirror stands at. */
  get rev(): number {
    return this.feed.mirror?.rev ?? 0;
  }

  /** The life of the store this room was read in. */
  get epoch(): string {
    return this.feed.mirror?.epoch ?? '';
  }

  #tell(commit: Commit, mirror: SectionMirror): void {
    for (const audience of this.audiences) audience.send(commit, this.who);
    if (commit.steps.some(({ event }) => endsViews.includes(event.type))) this.#sendAway(mirror);
    if (commit.steps.some((step) => this.#movesAway(step)))
      this.#presence.changed(this.#presence.people);
  }

  #tellHere(people: number[]): void {
    const { mirror } = this.feed;
    if (!mirror) return;
    const staff = people.filter((person) => this.#isStaff(person)).length;
    for (const audience of this.audiences) audience.here(people, staff, mirror.state);
  }

  /** Whether a step of the line changes what is told of those who wait and are not here. Rule L3. */
  #movesAway({ before, after }: Commit['steps'][number]): boolean {
    if (before.open === after.open && before.today === after.today) return false;
    const { people } = this.#presence;
    return [before, after].some(({ open }) =>
      open.some((one) => one.state === 'ready' && !people.includes(one.student)),
    );
  }

  /** The beat said where the store stands; clients that are behind hear of it. */
  compare(rev: number): void {
    this.feed.compare(rev, () => {
      for (const audience of this.audiences) audience.beat();
    });
  }

  /**
   * [T4] The sockets of people who are not in the section in the role of their view (any more) hear nothing more of it; of one that is
   * archived, nobody does.
   */
  #sendAway({ state }: SectionMirror): void {
    const over = state.section.archived !== undefined;
    for (const audience of this.audiences) {
      for (const socket of audience.sockets) {
        const { identity } = socket.data;
        if (!over && identity.type !== 'person') continue;
        const person = identity.type === 'person' ? identity.who.person : 0;
        const whom = aboutWhom(audience.view, person);
        if (!over && state.people[whom]?.role === roleFor(audience.view)) continue;
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

  /** Everybody in the room with a socket in any view of this section; a display is nobody, and a family is not in the room. */
  people(): number[] {
    const people = new Set<number>();
    for (const { view, sockets } of this.audiences) {
      if (view === 'family') continue;
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
    return this.feed.mirror?.state.people[person]?.role === 'teacher';
  }

  get empty(): boolean {
    return this.audiences.every(({ sockets }) => sockets.size === 0);
  }

  async close(): Promise<void> {
    this.#presence.close();
    await this.feed.close();
  }
}

function studentOf(socket: ThresholdSocket, view: ViewName): number | null {
  const { identity } = socket.data;
  if (identity.type !== 'person' || (view !== 'path' && view !== 'family')) return null;
  return aboutWhom(view, identity.who.person);
}
