import { hqKeys, schoolKeys } from './keys.ts';
import type { PersonRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';
import { timeOf } from './time-of.ts';

/** Longer than anything takes between a hint and the record that confirms it. Unit: ms. */
const DOUBTED_MS = 3_600_000;
/** All processes together look so often. Unit: ms. */
const EVERY_MS = 21_600_000;
/** How often one of them asks whether it is time. Unit: ms. */
const ASK_MS = 600_000;
/** Hints looked at by one HSCAN. */
const PIECE = 200;

/** A place a hint leads to; which of these it has, its kind says. */
interface Place {
  school: number;
  section: number;
  child: number;
  kind?: 'wall' | 'hq';
}

/**
 * Takes out of the organization's indexes what opens nothing any more: class codes, families' codes and wall links that were replaced,
 * taken back, archived with their class, or kept and never used. The record that a hint leads to is what says so, in another slot: so a hint
 * goes only where it was found stale twice, an hour apart, and stands again where its record came to confirm it meanwhile. A process that dies
 * amid it has taken out less. A stale hint that stays opens nothing.
 */
export class StaleHints {
  readonly #redis: RedisClient;
  readonly #timer: NodeJS.Timeout;
  #closed = false;

  constructor(redis: RedisClient, fault: (error: unknown) => void) {
    this.#redis = redis;
    const ask = () =>
      this.#turn().catch((error: unknown) => {
        if (!this.#closed) fault(error);
      });
    this.#timer = setInterval(() => void ask(), ASK_MS);
  }

  /** The first process that finds it due does it, for all. */
  async #turn(): Promise<void> {
    const isDue = await this.#redis.set(hqKeys.hintsLooked, '1', 'PX', EVERY_MS, 'NX');
    if (isDue !== null) await this.look();
  }

  /** One look at all hints. `at`: epoch ms, the store's clock unless it is given. Answers how many went. */
  async look(at?: number): Promise<number> {
    const now = at ?? (await timeOf(this.#redis));
    let gone = 0;
    for (const [index, stands] of this.#indexes()) {
      let cursor = '0';
      do {
        const [next, flat] = await this.#redis.hscan(index, cursor, 'COUNT', PIECE);
        const hints = flat.flatMap((field, i) =>
          i % 2 === 0 ? [[field, flat[i + 1]!] as const] : [],
        );
        const all = hints.map(([hint, text]) => this.#judge(index, stands, hint, text, now));
        gone += (await Promise.all(all)).filter(Boolean).length;
        cursor = next;
      } while (cursor !== '0' && !this.#closed);
    }
    return gone;
  }

  /** What is under way goes on from the beginning at another time. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  #indexes(): [
    index: string,
    stands: (hint: string, to: Place, now: number) => Promise<boolean>,
  ][] {
    const redis = this.#redis;
    return [
      [
        hqKeys.codes,
        async (code, { school, section }) =>
          (await redis.hget(schoolKeys(school).section(section), 'code')) === code,
      ],
      [
        hqKeys.families,
        async (mark, { school, child }) => {
          const text = await redis.hget(schoolKeys(school).people(), String(child));
          return text !== null && (JSON.parse(text) as PersonRecord).family?.mark === mark;
        },
      ],
      [
        hqKeys.displays,
        async (id, { school, section, kind }, now) => {
          if (kind === 'hq') return true;
          const link = await redis.hget(schoolKeys(school).walls(section), id);
          return link !== null && Number(link.split(' ')[1]) > now;
        },
      ],
    ];
  }

  /** Answers whether the hint went. */
  async #judge(
    index: string,
    stands: (hint: string, to: Place, now: number) => Promise<boolean>,
    hint: string,
    text: string,
    now: number,
  ): Promise<boolean> {
    const to = JSON.parse(text) as Place;
    const doubt = `${index} ${hint}`;
    const since = await this.#redis.hget(hqKeys.doubted, doubt);
    if (await stands(hint, to, now)) {
      if (since !== null) await this.#redis.hdel(hqKeys.doubted, doubt);
      return false;
    }
    if (since === null) await this.#redis.hset(hqKeys.doubted, doubt, now);
    if (since === null || now - Number(since) < DOUBTED_MS) return false;
    await this.#redis.hdel(index, hint);
    await this.#redis.hdel(hqKeys.doubted, doubt);
    if (!(await stands(hint, to, now))) return true;
    await this.#redis.hset(index, hint, text);
    return false;
  }
}
