import { schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { EndedPerson } from './revocation.ts';

interface EndingsDeps {
  redis: RedisClient;
  /** Signs a person out everywhere. */
  endSessionsOf: (of: EndedPerson) => Promise<void>;
}

/**
 * Whom commands signed out, as it is owed in the school's own keys (`people.sign_out`): sessions are in a slot of their own, and a
 * process that dies between the two leaves it to the next turn of any other. Done twice it ends the same. Rule T4.
 */
export class Endings {
  readonly #deps: EndingsDeps;

  constructor(deps: EndingsDeps) {
    this.#deps = deps;
  }

  /** Signs out all who are owed it in that school. Resolves when they are. */
  async pay(school: number): Promise<void> {
    const { redis, endSessionsOf } = this.#deps;
    const key = schoolKeys(school).ending();
    const owed = await redis.smembers(key);
    await Promise.all(
      owed.map(async (text) => {
        const [person, , why] = text.split(' ') as [string, string, EndedPerson['why'] | ''];
        await endSessionsOf({ school, person: Number(person), ...(why && { why }) });
        await redis.srem(key, text);
      }),
    );
  }
}
