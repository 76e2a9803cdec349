import { SchoolStore } from '../store/school-store.ts';
import type { Functions } from '../store/functions.ts';
import type { RedisClient } from '../store/redis.ts';
import { whoIn } from '../store/who.ts';
import type { FeedChannels } from './feed-channels.ts';
import { SectionRoom } from './section-room.ts';
import type { ThresholdServer } from './socket-types.ts';

interface RoomsDeps {
  io: ThresholdServer;
  redis: RedisClient;
  functions: Functions;
  channels: FeedChannels;
  secretKey: string;
  fault: (error: unknown) => void;
}

/** The schools and sections this process has sockets in. */
export class Rooms {
  readonly #deps: RoomsDeps;
  readonly #stores = new Map<number, SchoolStore>();
  readonly #rooms = new Map<string, SectionRoom>();

  constructor(deps: RoomsDeps) {
    this.#deps = deps;
  }

  /** The one store of a school on this process: its group commit keeps one call in flight. */
  store(school: number): SchoolStore {
    let store = this.#stores.get(school);
    if (!store) {
      store = new SchoolStore(this.#deps.functions, school);
      this.#stores.set(school, store);
    }
    return store;
  }

  /** The room of a section, its mirror standing and its subscription confirmed. The caller has checked that it exists. */
  async open(school: number, section: number): Promise<SectionRoom> {
    const key = `${school}:${section}`;
    let room = this.#rooms.get(key);
    if (!room) {
      const { io, redis, channels, fault, secretKey } = this.#deps;
      const parts = { io, redis, channels, fault, store: this.store(school), section };
      room = new SectionRoom({ ...parts, who: whoIn(secretKey, school, section) });
      this.#rooms.set(key, room);
    }
    room.idle = 0;
    try {
      await room.feed.ready();
    } catch (error) {
      if (this.#rooms.get(key) === room) this.#rooms.delete(key);
      await room.close().catch(() => undefined);
      throw error;
    }
    room.idle = 0;
    return room;
  }

  find(school: number, section: number): SectionRoom | undefined {
    return this.#rooms.get(`${school}:${section}`);
  }

  all(): SectionRoom[] {
    return [...this.#rooms.values()];
  }

  /** Lets go of rooms nobody looked at for a whole beat: one that was opened just now is about to be looked at. */
  async closeEmpty(): Promise<void> {
    for (const [key, room] of this.#rooms) {
      room.idle = room.empty ? room.idle + 1 : 0;
      if (room.idle < 2) continue;
      this.#rooms.delete(key);
      await room.close();
    }
  }
}
