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
  /**
   * Wrong pairs by address, which a whole school has in common, so far above what one child types. What guards a PIN is `accountSlow`
   * and `door`: of the 10,000 PINs a class's door lets 300 be tried an hour, whatever the address.
   */
  address: { points: 1_000, seconds: 600 },
  /** The same on a device where somebody of the staff came in before, by whoever that was: the school's address does not stop them. */
  known: { points: 100, seconds: 600 },
  /**
   * Class codes that open nothing, by address: of a device nothing else can be believed, as whoever guesses drops its cookies. Within
   * a minute or an hour no hand wears them out, so nobody shuts a school's door by typing. The day's is what guards a code: it stands
   * for 30 days (rule S5), in which 10,000 a day are 300,000 of the 18 million codes. So who guesses all that while finds a given
   * class one time in 60, and behind it only its door.
   */
  code: { points: 600, seconds: 60 },
  codeSlow: { points: 3_000, seconds: 3_600 },
  codeDay: { points: 10_000, seconds: 86_400 },
  /** Names and PINs that do not go together at one class's door, however many devices ask. A class that mistypes stays far below. */
  door: { points: 300, seconds: 3_600 },
  /** Codes of families that open nothing. */
  familyAddress: { points: 60, seconds: 600 },
  /** Letters to one address. */
  letters: { points: 5, seconds: 3_600 },
  /** Links onto the staff, of one who invites. */
  invitations: { points: 60, seconds: 3_600 },
  /** New schools. A room full of teachers may sign up together behind one address. */
  signUp: { points: 60, seconds: 3_600 },
} as const;

/** What tries at a student's PIN count against, wherever they are made. */
export function studentAccount(school: number, student: number): string {
  return `student:${school}:${student}`;
}

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
      known: limiter('known'),
      code: limiter('code'),
      codeSlow: limiter('codeSlow'),
      codeDay: limiter('codeDay'),
      door: limiter('door'),
      familyAddress: limiter('familyAddress'),
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

  /** A student who was given a new PIN comes in by it at once, whatever was tried of the old one. Rule D1. */
  async forgetStudent(school: number, student: number): Promise<void> {
    const of = studentAccount(school, student);
    await Promise.all([this.forget('account', of), this.forget('accountSlow', of)]);
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
