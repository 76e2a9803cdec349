import type { Request } from 'express';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Secrets } from '../store/secrets.ts';
import { clientAddress } from './client-address.ts';
import { knownOn } from './known-device.ts';
import type { Limited, Throttle, Try } from './throttle.ts';

/** What a try counted against, to be given back where it turns out right, and the least of it that is left. */
export interface Counted {
  limited: Limited[];
  least: Try;
}

/**
 * Counts a try against `known`, by whoever came in on that device before and has some of it left, the last first. Where nobody did, or
 * all is used up, against `else`, every one of which must have some left: by address where none is given. Answers TOO_FAST where one has not.
 */
export async function countHere(
  { throttle, secrets }: { throttle: Throttle; secrets: Secrets },
  request: Request,
  counts: { known: Limited[0]; by?: readonly string[]; else: readonly (Limited[0] | Limited)[] },
): Promise<Counted | Refused> {
  for (const mark of counts.by ?? knownOn(request, secrets)) {
    const tried = await throttle.take(counts.known, mark);
    if (!('ok' in tried)) return { limited: [[counts.known, mark]], least: tried };
  }
  const limited = counts.else.map((one): Limited =>
    typeof one === 'string' ? [one, clientAddress(request)] : one,
  );
  return await countAll(throttle, limited);
}

/** Counts a try against each of those, or answers TOO_FAST by the first that is used up. */
export async function countAll(
  throttle: Throttle,
  limited: readonly Limited[],
): Promise<Counted | Refused> {
  let least: Try = { left: Infinity, until: 0 };
  for (const [limit, of] of limited) {
    const tried = await throttle.take(limit, of);
    if ('ok' in tried) return tried;
    if (tried.left <= least.left) least = tried;
  }
  return { limited: [...limited], least };
}
