import { familyOf } from '@threshold/shared/domain/family-number.ts';
import type { Functions } from './functions.ts';
import { hqKeys, schoolKeys, schoolTag } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { rewriteLog } from './rewrite-log.ts';
import { RosterImports } from './roster-imports.ts';
import { timeOf } from './time-of.ts';

const DAY_MS = 86_400_000;
/** Keys looked at by one SCAN. */
const PIECE = 1_000;

interface ErasuresDeps {
  redis: RedisClient;
  functions: Functions;
  /** Signs a person out everywhere. */
  endSessionsOf: (of: { school: number; person: number }) => Promise<void>;
  /** Tells what failed; it is owed still. */
  fault: (error: unknown) => void;
}

/**
 * What is left to do after a student was erased, as it is owed in the school's own keys: a process that dies leaves it to the
 * next turn of any other. Every step may be done twice. Rule T8.
 */
export class Erasures {
  readonly #deps: ErasuresDeps;
  /** One after the other: Redis writes one log at a time. */
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(deps: ErasuresDeps) {
    this.#deps = deps;
  }

  /**
   * Ends the sessions of whoever was erased in that school, and takes out what only a look at every key finds. Answers whether
   * that was all: a roster that is being applied names them until it is done.
   */
  async forget(school: number): Promise<boolean> {
    let isAll = true;
    for (const student of await this.#owed(school)) {
      const family = familyOf(student);
      for (const person of [student, family]) await this.#deps.endSessionsOf({ school, person });
      await this.#forgetFamily(school, student);
      await this.#forgetAttempts(school, student);
      await this.#forgetReplies(school, student);
      isAll = await this.#forgetImports(school);
    }
    return isAll;
  }

  /**
   * The same, and the log on the disk is written anew without them. Resolves when nothing is owed, at once where nothing was; and
   * with all still owed while a roster is being applied.
   */
  async finish(school: number): Promise<void> {
    const owed = await this.#owed(school);
    if (owed.length === 0) return;
    if (!(await this.forget(school))) return;
    await rewriteLog(this.#deps.redis);
    await this.#deps.redis.srem(schoolKeys(school).erasing(), ...owed);
  }

  /** Finishes what is owed, after whatever is being finished; nobody waits for it, as a large log takes minutes. */
  begin(school: number): void {
    this.#last = this.#last
      .then(() => (this.#closed ? undefined : this.finish(school)))
      .catch((error: unknown) => {
        if (!this.#closed) this.#deps.fault(error);
      });
  }

  /** What is under way is left to another process, or to the next start. */
  close(): void {
    this.#closed = true;
  }

  async #owed(school: number): Promise<number[]> {
    return (await this.#deps.redis.smembers(schoolKeys(school).erasing())).map(Number);
  }

  /** What the organization's index knows of their family's codes, and what the family set for itself. */
  async #forgetFamily(school: number, student: number): Promise<void> {
    const { redis } = this.#deps;
    const place = JSON.stringify({ school, child: student });
    const choices = schoolKeys(school).choices();
    const own = `${familyOf(student)}:`;
    await forgetFields(redis, hqKeys.families, (_, value) => value === place);
    await forgetFields(redis, choices, (field) => field.startsWith(own));
  }

  /** Attempts that ended stay a day, and no list names them. */
  async #forgetAttempts(school: number, student: number): Promise<void> {
    const { redis } = this.#deps;
    let cursor = '0';
    do {
      const pattern = schoolKeys(school).attempt('*');
      const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', PIECE);
      const students = await Promise.all(keys.map((key) => redis.hget(key, 'student')));
      const theirs = keys.filter((_, i) => Number(students[i]) === student);
      if (theirs.length > 0) await redis.del(...theirs);
      cursor = next;
    } while (cursor !== '0');
  }

  /** Rosters that are looked at, or were applied, name whom their file names; who looks hands the file in again. Answers whether all are gone. */
  async #forgetImports(school: number): Promise<boolean> {
    const { redis } = this.#deps;
    let isAll = true;
    const imports = new RosterImports(redis, school);
    let cursor = '0';
    do {
      const pattern = schoolKeys(school).import('*');
      const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', PIECE);
      const ids = new Set(keys.map((key) => key.split(':')[2]!));
      for (const id of ids)
        if ((await imports.stage(id))?.stage === 'applying') isAll = false;
        else await imports.drop(id);
      cursor = next;
    } while (cursor !== '0');
    return isAll;
  }

  async #forgetReplies(school: number, student: number): Promise<void> {
    const { redis, functions } = this.#deps;
    const today = Math.floor((await timeOf(redis)) / DAY_MS);
    for (const day of [today, today - 1, today - 2]) {
      let cursor = '0';
      do {
        const args = [student, day, cursor];
        cursor = String(await functions.call('erase_replies', schoolTag(school), args));
      } while (cursor !== '0');
    }
  }
}

/** Takes those fields out of a hash of any size, a piece after the other. */
async function forgetFields(
  redis: RedisClient,
  key: string,
  isTheirs: (field: string, value: string) => boolean,
): Promise<void> {
  let cursor = '0';
  do {
    const [next, flat] = await redis.hscan(key, cursor, 'COUNT', PIECE);
    const fields = flat.filter((field, i) => i % 2 === 0 && isTheirs(field, flat[i + 1]!));
    if (fields.length > 0) await redis.hdel(key, ...fields);
    cursor = next;
  } while (cursor !== '0');
}
