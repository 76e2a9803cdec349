import { openScreens } from '../store/open-screens.ts';
import type { RedisClient } from '../store/redis.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

/** Which displays show a wall on this process, told at every beat: so a teacher sees where a link of theirs is open. Rule S6. */
export class Screens {
  readonly #io: ThresholdServer;
  readonly #open: ReturnType<typeof openScreens>;
  /** Socket → when it opened. Unit: epoch ms. */
  readonly #since = new Map<string, number>();

  constructor(io: ThresholdServer, redis: RedisClient) {
    this.#io = io;
    this.#open = openScreens(redis);
  }

  /** A display watches; what is no display is left alone. */
  async opened({ id, data }: ThresholdSocket): Promise<void> {
    if (data.identity.type !== 'display' || this.#since.has(id)) return;
    this.#since.set(id, Date.now());
    await this.#open.heard(data.identity.display.id, id, this.#since.get(id)!);
    // Closed while that was on its way: it must not count as open for another minute.
    if (!this.#since.has(id)) await this.#open.gone(data.identity.display.id, id);
  }

  async closed({ id, data }: ThresholdSocket): Promise<void> {
    if (data.identity.type !== 'display' || !this.#since.delete(id)) return;
    await this.#open.gone(data.identity.display.id, id);
  }

  /** Says of all of them that they are still there. */
  async tell(): Promise<void> {
    for (const [id, since] of this.#since) {
      const identity = this.#io.of('/').sockets.get(id)?.data.identity;
      if (identity?.type === 'display') await this.#open.heard(identity.display.id, id, since);
    }
  }
}
