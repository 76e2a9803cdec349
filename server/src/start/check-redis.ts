import { askRedis } from './ask-redis.ts';
import { isTooOld } from './find-redis.ts';
import { StartError } from './start-error.ts';

/**
 * Makes sure that the Redis of REDIS_URL answers and is 7.0 or newer, and returns a line for each way in which it
 * might lose the record. Throws a StartError; passwords are never shown.
 */
export async function checkRedis(address: string): Promise<string[]> {
  const shown = withoutPassword(address);
  const info = await askRedis(address, [['INFO', 'all']]).catch((error: unknown) => {
    throw new StartError(
      `The Redis at ${shown} cannot be used (${reason(error)}). Start it, or correct REDIS_URL; without REDIS_URL, Threshold starts its own.`,
    );
  });
  const version = /redis_version:(\S+)/.exec(info)?.[1] ?? 'of unknown version';
  if (isTooOld(version)) {
    throw new StartError(`The Redis at ${shown} is ${version}, and 7.0 or newer is needed.`);
  }
  const warnings = [];
  if (/aof_enabled:0/.test(info))
    warnings.push('appendonly is off: a crash loses what was acknowledged');
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? 'noeviction';
  if (policy !== 'noeviction')
    warnings.push(`maxmemory-policy is ${policy}: a full one deletes records`);
  return warnings.map(
    (warning) => `Warning: in the Redis at ${shown}, ${warning}. See deploy/redis.conf.`,
  );
}

/** The address of a Redis as it may be shown. */
export function withoutPassword(address: string): string {
  if (address.startsWith('/')) return address;
  const url = new URL(address);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
