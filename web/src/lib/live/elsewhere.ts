import type { Refused } from '@threshold/shared/contract/refusals.ts';

/**
 * Where to go instead of a page whose person is signed out or no longer in its class; null while they belong there. `back` leads to this
 * page again, once they have signed in; `gone` is where a class that ended is told of (rule S4), and from where others go on. Whoever is off the staff has nothing to come back to, and is told so; a student with a new PIN is told that, and their path opens by it.
 */
export function elsewhere(
  { link, ended }: { link: string; ended: Refused | null },
  refused: Refused | null,
  back: string | null,
  gone = '/?left=1',
): string | null {
  if (link === 'ended') {
    if (ended?.code === 'OFF_STAFF') return OFF_STAFF_HREF;
    if (ended?.code === 'NEW_PIN') return NEW_PIN_HREF;
    return `/sign-in?ended=1${back === null ? '' : `&next=${encodeURIComponent(back)}`}`;
  }
  return refused?.code === 'NOT_FOUND' ? gone : null;
}

export const OFF_STAFF_HREF = '/sign-in?ended=off-staff';
/** Where a student reads that they have a new PIN. */
export const NEW_PIN_HREF = '/sign-in?ended=new-pin';

/** Where whoever taught a class that ended reads who archived it. */
export const endedHref = (section: number) => `/teach/archived?ended=${section}`;
