import type { Unsent } from './outbox-store.ts';

/** After this long a device does not send again by itself; it asks its person. */
const ASK_MS = 20 * 3_600_000;
/** How long their word holds: it is for now, not for whenever there is a network. */
const MEANT_MS = 3_600_000;

/**
 * Whether it must not be sent without asking. It may have been taken long ago, its answer lost, and the server knows a command again for
 * a day: what goes by itself after that may count twice. So the word of its person starts no second day. Unit: epoch ms. Rule T2.
 */
export function isStale(
  { pressed, meant }: Pick<Unsent, 'pressed' | 'meant'>,
  now: number,
): boolean {
  const isMeant = meant !== undefined && now - meant <= MEANT_MS;
  return now - pressed > ASK_MS && !isMeant;
}
