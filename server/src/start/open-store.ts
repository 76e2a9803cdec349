import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askRedis } from './ask-redis.ts';
import { Functions } from '../store/functions.ts';
import { type RedisClient, connectRedis } from '../store/redis.ts';

/** The store behind a server that runs, for tools that look into it directly. */
export interface RunningStore {
  address: string;
  redis: RedisClient;
  functions: Functions;
  /** The server's key, where it can be read; undefined elsewhere. */
  secretKey: string | undefined;
  close: () => void;
}

interface Whereabouts {
  urls: readonly string[];
  /** Socket path or URL, where it was given. */
  redis?: string | undefined;
  dataDir: string;
  secretKey?: string | undefined;
}

/**
 * Opens the store: the one given, else the private one that a server of this machine noted in its data folder. Null where
 * there is none to be found. Rejects where the one given does not answer.
 */
export async function openStore(where: Whereabouts): Promise<RunningStore | null> {
  const address = where.redis ?? (await privateStore(where));
  if (address === undefined) return null;
  const answer = await askRedis(address, [['PING']], 2_000).catch(() => null);
  if (answer !== 'PONG') {
    if (where.redis === undefined) return null;
    throw new Error(`There is no Redis at ${address}.`);
  }
  const redis = connectRedis(address);
  redis.on('error', () => undefined);
  return {
    address,
    redis,
    functions: new Functions(redis),
    secretKey: where.secretKey ?? (await textOf(join(where.dataDir, 'secret-key'))),
    close: () => redis.disconnect(),
  };
}

/** Only a server of this machine keeps its store in a folder of this machine. */
async function privateStore({ urls, dataDir }: Whereabouts): Promise<string | undefined> {
  const here = urls.every((url) =>
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname),
  );
  const lock = here ? await textOf(join(dataDir, 'lock')) : undefined;
  const { note } = JSON.parse(lock ?? '{}') as { note?: { address?: string } };
  return note?.address;
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
