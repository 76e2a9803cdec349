import { Redis } from 'ioredis';

/** The one client for commands and the feed's subscription. */
export type RedisClient = Redis;

/** After so long without an answer, what became of a command is unknown. Unit: milliseconds. */
const ANSWER_MS = 4_000;

/**
 * Connects to Redis by a socket path or a URL. Commands asked while it is away wait for it, and reject after 4 s, unless told
 * otherwise, with an error that means "unknown": the caller asks again with the same command id. Lost in-flight commands are
 * sent again.
 */
export function connectRedis(address: string, answerMs = ANSWER_MS): RedisClient {
  const where = address.startsWith('/') ? { path: address } : urlOptions(address);
  const redis = new Redis({
    ...where,
    enableAutoPipelining: false,
    maxRetriesPerRequest: null,
    maxLoadingRetryTime: 50,
    commandTimeout: answerMs,
    retryStrategy: () => 40 + Math.random() * 20,
  });
  handleSubscribing(redis);
  return redis;
}

/**
 * A connection for what waits in line to be done: whoever takes from the line waits for as long as it is empty, so no answer is ever late.
 */
export function connectForJobs(address: string): RedisClient {
  const where = address.startsWith('/') ? { path: address } : urlOptions(address);
  const retryStrategy = () => 100 + Math.random() * 100;
  return new Redis({ ...where, maxRetriesPerRequest: null, retryStrategy });
}

/**
 * After a lost connection the client subscribes anew by itself, and what comes of that is nobody's: a Redis that goes away once
 * more, or answers too late, would end the process by a rejection without a handler. Whoever asks still gets theirs, and a
 * subscription that is lost is noticed at the next beat.
 */
function handleSubscribing(redis: Redis): void {
  const subscribe = redis.ssubscribe.bind(redis) as (...channels: string[]) => Promise<unknown>;
  redis.ssubscribe = (...channels: unknown[]) => {
    const asked = subscribe(...(channels as string[]));
    asked.catch(() => undefined);
    return asked;
  };
}

function urlOptions(address: string) {
  const url = new URL(address);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}
