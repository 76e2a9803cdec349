import type { KnownKey } from '@threshold/shared/contract/transfer.ts';
import { schoolKeys } from '../store/keys.ts';
import type { PersonRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { signerPrint } from './signer-id.ts';

/** A key as `trust.lua` keeps it. */
interface KeptKey {
  name: string;
  place: string;
  trusted: boolean;
  at: number;
  by: number;
}

/** The other schools that leaders of this one have decided about, by what they sign with, the latest decision first. Rule T11. */
export async function knownKeys(redis: RedisClient, school: number): Promise<KnownKey[]> {
  const keys = schoolKeys(school);
  const kept = Object.entries(await redis.hgetall(keys.transferKeys()));
  const known = await Promise.all(
    kept.map(async ([key, text]): Promise<KnownKey> => {
      const { by, ...decided } = JSON.parse(text) as KeptKey;
      const leader = await redis.hget(keys.people(), String(by));
      const name = leader === null ? '' : (JSON.parse(leader) as PersonRecord).name;
      return { key, print: signerPrint(key), ...decided, by: name };
    }),
  );
  return known.toSorted((a, b) => b.at - a.at);
}
