import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { hqKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { Secrets } from '../store/secrets.ts';

/**
 * So many points in so many seconds. What is counted are wrong tries: a right one gives its own back, so a whole school behind one address still comes in.
 * `account` is the short wait a person meets; `accountSlow` makes the 10,000 PINs of a child take weeks.
 */
const limits = {
  account: { points: 5, seconds: 60 },
  accountSlow: { points: 30, seconds: 3_600 },
  address: { points: 300, seconds: 600 },
  /** Class codes that open nothing. */
  code: { points: 60, seconds: 60 },
  /** Letters to one address. */
  letters: { points: 5, seconds: 3_600 },
  /** Links onto the staff, of one who invites. */
  invitations: { points: 60, seconds: 3_600 },
  /** New schools. A room full of teachers may sign up together behind one address. */
  signUp: { points: 60, seconds: 3_600 },
} as const;

type LimitName = keyof typeof limits;

/** A try that may be made: how many more would be allowed if it is wrong, and when the count begins anew. */
export interface Try {
  left: number;
  /** Epoch ms. */
  until: number;
}

/** Counts tries in Redis, for all processes together. A try counts before it is judged, so that many at once gain nothing. */
export class Throttle {
  readonly #limiters: Record<LimitName, RateLimiterRedis>;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, secrets: Secrets) {
    this.#secrets = secrets;
    const limiter = (name: LimitName) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `${hqKeys.throttle}:${name}`,
        points: limits[name].points,
        duration: limits[name].seconds,
      });
    this.#limiters = {
      account: limiter('account'),
      accountSlow: limiter('accountSlow'),
      address: limiter('address'),
      code: limiter('code'),
      letters: limiter('letters'),
      invitations: limiter('invitations'),
      signUp: limiter('signUp'),
    };
  }

  /** Counts a try against that limit: what is left, or TOO_FAST with the time it opens again. */
  async take(limit: LimitName, of: string): Promise<Try | Refused> {
    try {
      const { remainingPoints, msBeforeNext } = await this.#limiters[limit].consume(this.#key(of));
      return { left: remainingPoints, until: Date.now() + msBeforeNext };
    } catch (stopped) {
      if (!(stopped instanceof RateLimiterRes)) throw stopped;
      const until = Date.now() + stopped.msBeforeNext;
      return refuse('TOO_FAST', { message: tooFast(stopped.msBeforeNext), until });
    }
  }

  /** Takes one try back that turned out right. */
  async giveBack(limit: LimitName, of: string): Promise<void> {
    await this.#limiters[limit].reward(this.#key(of));
  }

  /** Begins the count anew. */
  async forget(limit: LimitName, of: string): Promise<void> {
    await this.#limiters[limit].delete(this.#key(of));
  }

  #key(of: string): string {
    return this.#secrets.throttleIndex(of);
  }
}

/** How a wrong pair is answered, with what is left. */
export function wrongTry(what: string, { left, until }: Try): Refused {
  if (left === 0) {
    const message = `${what} ${waitWords(until - Date.now())}, then try again.`;
    return refuse('NO_MATCH', { message, until });
  }
  const tries = left === 1 ? 'One try' : `${words[left] ?? left} tries`;
  return refuse('NO_MATCH', { message: `${what} ${tries} left, then a short wait.`, left });
}

const words = ['', 'One', 'Two', 'Three', 'Four', 'Five'];

function tooFast(ms: number): string {
  return `Too many tries. ${waitWords(ms)}, then try again.`;
}

function waitWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes <= 1 ? 'Wait a minute' : `Wait ${minutes} minutes`;
}
