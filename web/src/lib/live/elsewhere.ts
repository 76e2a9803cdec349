import type { Refused } from '@threshold/shared/contract/refusals.ts';

/**
 * Where to go instead of a page whose person is signed out or no longer in its class; null while they belong there. `back` leads to this
 * page again, once they have signed in. Whoever is off the staff has nothing to come back to, and is told so.
 */
export function elsewhere(
  { link, ended }: { link: string; ended: Refused | null },
  refused: Refused | null,
  back: string | null,
): string | null {
  if (link === 'ended') {
    if (ended?.code === 'OFF_STAFF') return OFF_STAFF_HREF;
    return `/sign-in?ended=1${back === null ? '' : `&next=${encodeURIComponent(back)}`}`;
  }
  return refused?.code === 'NOT_FOUND' ? '/?left=1' : null;
}

export const OFF_STAFF_HREF = '/sign-in?ended=off-staff';
