import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { DoorRefusal } from '../screens/sign-in-props.ts';

/** A refusal as the doors show it, with what is left of a wait now. */
export function refusalShown({ code, left, until }: Refused): DoorRefusal {
  const wait = until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1_000));
  return { code, left: left ?? null, wait };
}
