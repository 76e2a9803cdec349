import type { EndedPerson } from './revocation.ts';
import { owedKey, readOwed, type OwedEnding } from './owed-ending.ts';
import type { RedisClient } from './redis.ts';

interface EndingsDeps {
  redis: RedisClient;
  /** Signs a person out everywhere. */
  endSessionsOf: (of: EndedPerson) => Promise<void>;
  /** Signs out who came in by a badge of that class, some students or all who ever were in it. */
  endBadgeSessions: (of: {
    school: number;
    section: number;
    students?: readonly number[];
  }) => Promise<void>;
  /** Closes a display's screens. */
  endDisplay: (id: string) => Promise<void>;
}

/**
 * Sessions and displays that commands ended, as it is owed in the school's own keys (`endings.lua`): these are in a slot of their own, and
 * a process that dies between the two leaves it to the next turn of any other. Done twice it ends the same. Rule T4.
 */
export class Endings {
  readonly #deps: EndingsDeps;

  constructor(deps: EndingsDeps) {
    this.#deps = deps;
  }

  /** Ends all that is owed an end in that school, or in HQ. Resolves when it has ended. */
  async pay(school: number): Promise<void> {
    const { redis } = this.#deps;
    const key = owedKey(school);
    await Promise.all(
      (await redis.smembers(key)).map(async (text) => {
        await this.#end(school, readOwed(text));
        await redis.srem(key, text);
      }),
    );
  }

  async #end(school: number, owed: OwedEnding): Promise<void> {
    const { endSessionsOf, endBadgeSessions, endDisplay } = this.#deps;
    if (owed.ends === 'display') return await endDisplay(owed.display);
    if (owed.ends === 'person') {
      const { person, why } = owed;
      return await endSessionsOf({ school, person, ...(why && { why }) });
    }
    const { section, student } = owed;
    await endBadgeSessions({ school, section, ...(student && { students: [student] }) });
  }
}
