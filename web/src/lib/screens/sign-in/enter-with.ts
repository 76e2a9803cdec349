import type { ActionResult } from '$app/forms';
import type { DoorRefusal } from '../sign-in-props.ts';

/**
 * What a sign-in form does with its answer: comes in, or answers why not. Whoever comes in gets a fresh page, so nothing that
 * the last person left in this one's memory goes with them, in place of the form, so that no way back leads to it; then the
 * promise stays open until that page is there.
 */
export async function enterWith(
  result: ActionResult<Record<string, unknown> | undefined, Record<string, unknown> | undefined>,
): Promise<DoorRefusal> {
  if (result.type === 'redirect') {
    location.replace(result.location);
    return new Promise(() => undefined);
  }
  if (result.type === 'failure' && result.data) return result.data['refused'] as DoorRefusal;
  // With a status it is the server that says so; without one nothing came back.
  const fault = result.type === 'error' && (result.status ?? 0) >= 500;
  return { code: fault ? 'FAULT' : 'UNAVAILABLE', left: null, wait: 0 };
}
