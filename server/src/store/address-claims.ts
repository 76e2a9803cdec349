import type { Functions } from './functions.ts';
import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { Secrets } from './secrets.ts';

/** How long an address stays claimed: longer than all that is done once its password was hashed, as no answer is waited for beyond 4 s. Unit: seconds. */
const CLAIMED_S = 45;

/** Addresses by which an account is being made, each claimed by the hash of the password that was typed. Rule I2. */
export class AddressClaims {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, functions: Functions, secrets: Secrets) {
    this.#redis = redis;
    this.#functions = functions;
    this.#secrets = secrets;
  }

  /**
   * Claims an address that nobody has an account by for whoever types that password, before anything is made by it: of two at once only
   * the first goes on. Answers the hash that claims it, also where the same password claimed it before (`isMine`: it is this call's to take
   * back); null where another does. It lasts for as long as making the account may take, and whoever was cut off goes on with the same
   * password. Rule I2.
   */
  async claim(email: string, password: string): Promise<{ hash: string; isMine: boolean } | null> {
    const hash = await this.#secrets.hashPassword(password);
    const key = hqKeys.claimed + this.#secrets.emailIndex(email);
    const first = await this.#redis.set(key, hash, 'EX', CLAIMED_S, 'NX', 'GET');
    if (first === null) return { hash, isMine: true };
    const isSame = await this.#secrets.checkPassword(first, password);
    return isSame ? { hash: first, isMine: false } : null;
  }

  /** Takes a claim back by which no account was made: a password that was refused holds the address up for nobody. */
  async unclaim(email: string, hash: string): Promise<void> {
    await this.#functions.call('unclaim', hqKeys.accounts, [this.#secrets.emailIndex(email), hash]);
  }
}
