import type { RedisClient } from '../store/redis.ts';
import { renewEpochs } from '../store/renew-epochs.ts';
import type { Rooms } from './rooms.ts';
import type { Sessions } from './sessions.ts';
import type { ThresholdServer } from './socket-types.ts';

interface OutagesDeps {
  io: ThresholdServer;
  redis: RedisClient;
  rooms: Rooms;
  sessions: Sessions;
  fault: (error: unknown) => void;
}

/**
 * What a lost Redis connection means: every screen is told that what it shows is old (rule T7); after it, sessions are read
 * again before the next event, and each room makes sure that the store is the one it knew. Another past renews the school's
 * epoch, so that clients that hold the lost one say so and start anew.
 */
export class Outages {
  readonly #deps: OutagesDeps;
  readonly #onClose = () => this.#lost();
  readonly #onReady = () => void this.#back().catch((error: unknown) => this.#deps.fault(error));
  #away = false;

  constructor(deps: OutagesDeps) {
    this.#deps = deps;
    deps.redis.on('close', this.#onClose);
    deps.redis.on('ready', this.#onReady);
  }

  #lost(): void {
    if (this.#away) return;
    this.#away = true;
    this.#deps.io.emit('store', { away: true });
  }

  async #back(): Promise<void> {
    if (!this.#away) return;
    this.#away = false;
    const { io, redis, rooms, sessions } = this.#deps;
    const recheck = sessions.recheckAll();
    const strange = new Set<number>();
    for (const room of rooms.all()) if (!(await room.sameStore())) strange.add(room.school);
    await renewEpochs(redis, [...strange]);
    for (const room of rooms.all()) await room.recheck(strange.has(room.school), () => recheck);
    io.emit('store', { away: false });
  }

  close(): void {
    this.#deps.redis.off('close', this.#onClose);
    this.#deps.redis.off('ready', this.#onReady);
  }
}
