import { askRedis } from './ask-redis.ts';
import { isTooOld } from './find-redis.ts';
import { StartError } from './start-error.ts';

/** Makes sure that the Redis of REDIS_URL answers and is 7.0 or newer. Throws a StartError; passwords are never shown. */
export async function checkRedis(address: string): Promise<void> {
  const shown = withoutPassword(address);
  const server = await askRedis(address, [['INFO', 'server']]).catch((error: unknown) => {
    throw new StartError(
      `The Redis at ${shown} cannot be used (${reason(error)}). Start it, or correct REDIS_URL; without REDIS_URL, Threshold starts its own.`,
    );
  });
  const version = /redis_version:(\S+)/.exec(server)?.[1] ?? 'of unknown version';
  if (isTooOld(version)) {
    throw new StartError(`The Redis at ${shown} is ${version}, and 7.0 or newer is needed.`);
  }
}

function withoutPassword(address: string): string {
  if (address.startsWith('/')) return address;
  const url = new URL(address);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
