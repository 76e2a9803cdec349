import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { newToken, tokenHash } from './token.ts';

/** What a link in a letter is for, and how long it opens. Unit: seconds. */
const kinds = {
  /** A new password. */
  reset: { prefix: hqKeys.reset, life: 3_600 },
  /** A new password, by a link that a leader hands over. */
  handed: { prefix: hqKeys.handed, life: 86_400 },
  /** Shows that an address is right. */
  verify: { prefix: hqKeys.verify, life: 3 * 86_400 },
} as const;

/** Links of letters: each for one account, or what is said of it, once, for a while. Only their hashes are kept. */
export class LetterLinks {
  readonly #redis: RedisClient;
  readonly #prefix: string;
  readonly #life: number;

  constructor(redis: RedisClient, kind: keyof typeof kinds) {
    this.#redis = redis;
    this.#prefix = kinds[kind].prefix;
    this.#life = kinds[kind].life;
  }

  /** The token of a new link for the account of that index. */
  async issue(account: string): Promise<string> {
    const token = newToken();
    await this.#redis.set(this.#prefix + tokenHash(token), account, 'EX', this.#life);
    return token;
  }

  /** Whose it is; null for one that was used, is too old, or never was. */
  async read(token: string): Promise<string | null> {
    return await this.#redis.get(this.#prefix + tokenHash(token));
  }

  /** Uses it up; answers whether it was still good, which of many at once only one hears. */
  async use(token: string): Promise<boolean> {
    return (await this.#redis.del(this.#prefix + tokenHash(token))) === 1;
  }
}
