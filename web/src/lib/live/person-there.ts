import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';

const AGAIN_MS = 2_000;

/** Who is signed in, as the server says; asked until it answers. Null is nobody. */
export async function personThere(): Promise<SessionPerson | null> {
  for (;;) {
    const reply = await fetch('/api/me').catch(() => null); // Out of reach; asked again below.
    if (reply?.ok) return ((await reply.json()) as { who: SessionPerson }).who;
    if (reply && reply.status < 500) return null;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * (0.5 + Math.random())));
  }
}
