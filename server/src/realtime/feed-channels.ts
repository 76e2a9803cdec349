import type { RedisClient } from '../store/redis.ts';

type Listener = (message: string) => void;

/** The subscriptions of one process: a channel is subscribed while somebody listens to it. */
export class FeedChannels {
  readonly #redis: RedisClient;
  readonly #listeners = new Map<string, Listener>();

  constructor(redis: RedisClient) {
    this.#redis = redis;
    redis.on('smessage', (channel: string, message: string) =>
      this.#listeners.get(channel)?.(message),
    );
  }

  /**
   * Resolves once Redis has confirmed the subscription; from then on no message is missed while connected. Listening again
   * subscribes again, which a subscription lost in silence needs.
   */
  async listen(channel: string, listener: Listener): Promise<void> {
    this.#listeners.set(channel, listener);
    await this.#redis.ssubscribe(channel);
  }

  /** Ends what that listener listens to; where another one took its place, nothing changes. */
  async leave(channel: string, listener: Listener): Promise<void> {
    if (this.#listeners.get(channel) !== listener) return;
    this.#listeners.delete(channel);
    await this.#redis.sunsubscribe(channel);
  }
}
