import { randomUUID } from 'node:crypto';
import { type HqPersonRecord, HQ } from './account-place.ts';
import { AccountIndex } from './account-index.ts';
import type { Functions } from './functions.ts';
import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** Who is in HQ: let in, found and taken out by whoever runs the machine alone. */
export class HqAccounts {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #index: AccountIndex;

  constructor(redis: RedisClient, functions: Functions) {
    this.#redis = redis;
    this.#functions = functions;
    this.#index = new AccountIndex(redis, functions);
  }

  /** A person of HQ with the next number. */
  async add(record: HqPersonRecord): Promise<number> {
    const id = await this.#redis.hincrby(hqKeys.ids, 'person', 1);
    await this.#redis.hset(hqKeys.people, id, JSON.stringify(record));
    return id;
  }

  /** Who that account is in HQ; undefined where it does not lead there. */
  async find(account: string): Promise<number | undefined> {
    return (await this.#index.entries(account)).find(({ school }) => school === HQ)?.person;
  }

  /**
   * Takes somebody out of HQ: who they were there is forgotten, the account leads on to its other places, or nowhere, and their sessions
   * are owed an end, all in one step.
   */
  async leave(account: string, person: number): Promise<void> {
    await this.#functions.call('hq_leave', hqKeys.accounts, [account, person, randomUUID()]);
  }
}
