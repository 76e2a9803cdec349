import { deserialize } from '$app/forms';
import type { DoorRefusal } from '../sign-in-props.ts';
import { enterWith } from './enter-with.ts';

/** Comes in by a badge, sent in a form's body and never in an address; answers why not. Rule D2. */
export async function enterByBadge(badge: string): Promise<DoorRefusal> {
  const body = new FormData();
  body.set('badge', badge);
  try {
    const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
    const reply = await fetch('/badge', { method: 'POST', body, headers });
    return await enterWith(deserialize(await reply.text()));
  } catch {
    return { code: 'UNAVAILABLE', left: null, wait: 0 };
  }
}
