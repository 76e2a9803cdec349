import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { Revocation } from './revocation.ts';
import { newToken, tokenHash } from './secrets.ts';

/** What a screen on a wall may show: one section, or the organization (school and section 0). Read-only. */
export interface DisplayRight {
  school: number;
  section: number;
  kind: 'wall' | 'hq';
}

/** A display that holds a token. `id` is the token's hash: it names the display and opens nothing. */
export interface Display extends DisplayRight {
  id: string;
}

/** The tokens of displays; only their hashes are kept. */
export class Displays {
  readonly #redis: RedisClient;
  readonly #revocation: Revocation;

  constructor(redis: RedisClient, revocation: Revocation) {
    this.#redis = redis;
    this.#revocation = revocation;
  }

  /** A new token for that right. It can be read here once and never again. */
  async issue({ school, section, kind }: DisplayRight): Promise<{ token: string; id: string }> {
    const token = newToken();
    const id = tokenHash(token);
    await this.#redis.hset(hqKeys.displays, id, JSON.stringify({ school, section, kind }));
    return { token, id };
  }

  /** What the token may show, or null where it opens nothing (any more). */
  async read(token: string): Promise<Display | null> {
    const id = tokenHash(token);
    const text = await this.#redis.hget(hqKeys.displays, id);
    return text === null ? null : { id, ...(JSON.parse(text) as DisplayRight) };
  }

  /** Takes the right away and closes the display's sockets. Ending it again changes nothing. */
  async end(id: string): Promise<void> {
    await this.#redis.hdel(hqKeys.displays, id);
    await this.#revocation.revoke({ display: id });
  }
}
