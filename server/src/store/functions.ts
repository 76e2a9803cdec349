import { type FunctionName, type Library, ownLibrary } from './library.ts';
import type { RedisClient } from './redis.ts';

/** The domain's functions in Redis, loaded where they are missing. */
export class Functions {
  readonly #redis: RedisClient;
  readonly #library: Library;

  constructor(redis: RedisClient, library: Library = ownLibrary()) {
    this.#redis = redis;
    this.#library = library;
  }

  /** Loads the library beside any other version of it. Loading it again changes nothing. */
  async load(): Promise<void> {
    try {
      // Without REPLACE: its name says what is in it, and to read it again would stop Redis for as long as a slow command.
      await this.#redis.call('FUNCTION', 'LOAD', this.#library.code);
    } catch (error) {
      if (!(error instanceof Error) || !/Library '\w+' already exists/.test(error.message))
        throw error;
    }
  }

  /** Runs a function on the slot of `key`. Text replies come as strings. */
  call(
    name: FunctionName,
    key: string,
    args: readonly (string | number | Buffer)[],
  ): Promise<unknown> {
    const words = ['FCALL', this.#library.function(name), 1, key, ...args] as const;
    return this.#loaded(() => this.#redis.call(...(words as unknown as [string])));
  }

  /** Runs a read-only function; replies come as buffers. */
  read(name: FunctionName, key: string, args: readonly (string | number)[]): Promise<unknown> {
    const words = ['FCALL_RO', this.#library.function(name), 1, key, ...args] as const;
    return this.#loaded(() => this.#redis.callBuffer(...(words as unknown as [string])));
  }

  /** A restarted or failed-over Redis may not have this version yet. */
  async #loaded(run: () => Promise<unknown>): Promise<unknown> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('Function not found')) throw error;
      await this.load();
      return run();
    }
  }
}
