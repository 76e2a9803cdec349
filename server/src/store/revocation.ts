import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** Somebody whose sessions all ended. `why` is told to the sockets that close by it; that they are signed out, unless it is said. */
export interface EndedPerson {
  school: number;
  person: number;
  why?: 'OFF_STAFF' | 'NEW_PIN';
}

/** Whose sessions end. `leads`: what they are now: where every session of theirs says so already, none ends. Rule X11. */
export interface SessionsEnd extends EndedPerson {
  leads?: boolean;
}

/** What ended: everything of a person, one session, or one display. */
export type Revoked = EndedPerson | { session: string } | { display: string };

/** Tells every server process whose sockets must go now. */
export class Revocation {
  readonly #redis: RedisClient;
  readonly #listeners = new Set<(revoked: Revoked) => void>();

  private constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  /**
   * Resolves once the channel is listened to. What is told while this process is cut off from Redis does not reach it:
   * after a lost connection every socket's session must be read again.
   */
  static async open(redis: RedisClient): Promise<Revocation> {
    const revocation = new Revocation(redis);
    redis.on('smessage', revocation.#hear);
    await redis.ssubscribe(hqKeys.revocation);
    return revocation;
  }

  /** Tells it to every process, this one too. The record (session, enrollment, token) must be changed before. */
  async revoke(revoked: Revoked): Promise<void> {
    await this.#redis.spublish(hqKeys.revocation, JSON.stringify(revoked));
  }

  /** Calls the listener for everything revoked anywhere; returns how to stop. */
  onRevoked(listener: (revoked: Revoked) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#redis.off('smessage', this.#hear);
    this.#listeners.clear();
  }

  readonly #hear = (channel: string, message: string): void => {
    if (channel !== hqKeys.revocation) return;
    const revoked = JSON.parse(message) as Revoked;
    for (const listener of this.#listeners) listener(revoked);
  };
}
