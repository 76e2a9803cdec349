import type { RedisClient } from '../store/redis.ts';
import type { Rooms } from './rooms.ts';
import type { Sessions } from './sessions.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

interface OutagesDeps {
  io: ThresholdServer;
  redis: RedisClient;
  rooms: Rooms;
  sessions: Sessions;
  /** What else must be made good after an outage; every socket hears that the store is back before it. */
  after: () => Promise<void>;
  fault: (error: unknown) => void;
}

/** A store that is stopped closes no connection: it is asked, and away after so many looks in a row without an answer. */
const LOOK_MS = 400;
const LOOKS = 3;

/**
 * What a store out of reach means: every screen is told that what it shows is old (rule T7). When it answers again, nothing
 * is sent before every session was read again (rule T4) and every room has made sure that this is the store it knew.
 * Another past begins another epoch of the school, so that clients that hold the lost one say so and start anew.
 */
export class Outages {
  readonly #deps: OutagesDeps;
  readonly #timer: NodeJS.Timeout;
  readonly #onClose = () => this.#lost();
  #gate: PromiseWithResolvers<undefined> | null = null;
  /** Losses so far: one during a return makes the return void. */
  #losses = 0;
  #asking = false;
  #returning = false;
  #unanswered = 0;

  constructor(deps: OutagesDeps) {
    this.#deps = deps;
    deps.redis.on('close', this.#onClose);
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Who comes while the store is out of reach was not there when it was told. */
  came(socket: ThresholdSocket): void {
    if (this.#gate) socket.emit('store', { away: true });
  }

  #look(): void {
    if (this.#asking) {
      this.#unanswered += 1;
      if (this.#unanswered >= LOOKS) this.#lost();
      return;
    }
    this.#asking = true;
    this.#unanswered = 0;
    // After a lost connection this waits behind the subscriptions, which are made again first.
    const { redis, fault } = this.#deps;
    redis.ping().then(
      () => {
        this.#asking = false;
        this.#back().catch(fault);
      },
      () => {
        this.#asking = false;
      },
    );
  }

  #lost(): void {
    this.#losses += 1;
    if (this.#gate) return;
    this.#close();
    this.#deps.io.emit('store', { away: true });
  }

  #close(): void {
    const gate = Promise.withResolvers<undefined>();
    this.#gate = gate;
    for (const room of this.#deps.rooms.all()) room.feed.hold(gate.promise);
  }

  async #back(): Promise<void> {
    const gate = this.#gate;
    if (!gate || this.#returning) return;
    this.#returning = true;
    try {
      await this.#return(gate);
    } finally {
      this.#returning = false;
    }
  }

  /** Tried again at the next look where it fails. */
  async #return(gate: PromiseWithResolvers<undefined>): Promise<void> {
    const { io, rooms, sessions, after } = this.#deps;
    const losses = this.#losses;
    await sessions.recheckAll();
    const strange = new Set<number>();
    for (const room of rooms.all()) {
      if (strange.has(room.school) || (await room.feed.sameStore())) continue;
      strange.add(room.school);
      await rooms.store(room.school).renewEpoch(room.epoch);
    }
    const healed = rooms.all().map((room) => room.feed.recheck(strange.has(room.school)));
    gate.resolve(undefined);
    const outcomes = await Promise.allSettled(healed);
    if (losses !== this.#losses || outcomes.some(({ status }) => status === 'rejected'))
      return this.#close();
    this.#gate = null;
    io.emit('store', { away: false });
    await after();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#deps.redis.off('close', this.#onClose);
    this.#gate?.resolve(undefined);
  }
}
