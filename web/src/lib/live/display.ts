import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { ViewPage } from '@threshold/shared/contract/pages.ts';

/** The wall that a display may show, with the first look at it. `id` names the display and opens nothing. */
export interface DisplayedWall {
  id: string;
  section: number;
  page: ViewPage<'wall'>;
}

const AGAIN_MS = 2_000;

/** The token of a display: the part of the address behind #, which browsers send to nobody. Empty where there is none. */
export function displayToken(): string {
  return location.hash.slice(1);
}

/**
 * Asks what this display shows, by that token or else by the cookie it was given before, until somebody answers: a
 * projector is left alone for weeks. Null once nobody waits for it any more.
 */
export async function openDisplay(
  token: string,
  signal: AbortSignal,
): Promise<(DisplayedWall & { ok: true; kind: 'wall' | 'hq' }) | Refused | null> {
  while (!signal.aborted) {
    const reply = await fetch('/api/display', {
      method: 'POST',
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      signal,
    }).catch(
      () => null, // Out of reach; asked again below.
    );
    if (reply && reply.status < 500) return await reply.json();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * (0.5 + Math.random())));
  }
  return null;
}
