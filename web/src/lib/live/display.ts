import type { Refused } from '@threshold/shared/contract/refusals.ts';

/** What a display's token may show, with the first look at it. */
export interface DisplayPage<P> {
  ok: true;
  kind: 'wall' | 'hq';
  section: number;
  page: P;
}

const AGAIN_MS = 2_000;

/** The token of a display: the part of the address behind #, which browsers send to nobody. */
export function displayToken(): string {
  return location.hash.slice(1);
}

/** Asks what this display shows until somebody answers: a projector is left alone for weeks. */
export async function openDisplay<P>(token: string): Promise<DisplayPage<P> | Refused> {
  for (;;) {
    const reply = await fetch('/api/display', {
      headers: { authorization: `Bearer ${token}` },
    }).catch(
      () => null, // Out of reach; asked again below.
    );
    if (reply && reply.status < 500) return (await reply.json()) as DisplayPage<P> | Refused;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * (0.5 + Math.random())));
  }
}
