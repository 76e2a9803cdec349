import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { newToken, tokenHash } from './secrets.ts';

/** Where an account leads; HQ is school 0. */
export interface Place {
  school: number;
  person: number;
}

/** A link opens for this long. Unit: seconds. */
const LIFE_S = 3_600;

/** Links by which somebody sets a new password: each for one account, once, for an hour. Only their hashes are kept. */
export class ResetTokens {
  readonly #redis: RedisClient;

  constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  async issue({ school, person }: Place): Promise<string> {
    const token = newToken();
    const text = JSON.stringify({ school, person });
    await this.#redis.set(hqKeys.reset + tokenHash(token), text, 'EX', LIFE_S);
    return token;
  }

  /** Whose it is; null for one that was used, is too old, or never was. */
  async read(token: string): Promise<Place | null> {
    const text = await this.#redis.get(hqKeys.reset + tokenHash(token));
    return text === null ? null : (JSON.parse(text) as Place);
  }

  /** Uses it up; answers whether it was still good, which of many at once only one hears. */
  async use(token: string): Promise<boolean> {
    return (await this.#redis.del(hqKeys.reset + tokenHash(token))) === 1;
  }
}
