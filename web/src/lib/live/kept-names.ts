/**
 * The names by which the page and the service worker find what is kept on the device. One Cache a person, so that whose it is
 * can be read and all of it goes in one step. Rule P5.
 */
const kept = 'kept:';

/** The Cache of that person: `<school>:<person>`. */
export function keptCache(owner: string): string {
  return kept + owner;
}

/** Whose Cache that is; null where it holds files of the app. */
export function keptOwner(cache: string): string | null {
  return cache.startsWith(kept) ? cache.slice(kept.length) : null;
}

/** The header of every reply that looked at the session: whose it is, `<school>:<person>` or `nobody`. */
export const forHeader = 'Threshold-For';
export const nobody = 'nobody';
/** The header of a page that is kept: when it was. Unit: epoch milliseconds of this device. */
export const keptAtHeader = 'Threshold-Kept-At';
/** What stands in for a page that is not kept, while the server is out of reach. */
export const awayPath = '/away';
/** A Cache with nothing in it: somebody signed out here while the server was out of reach, and it is still to be told. */
export const signOutOwed = 'sign-out-owed';
/** The same where the pages of staff closed because nobody touched the device: what waits to be sent is kept then. Rule I10. */
export const closingOwed = 'closing-owed';
/** How the address of a kept page goes on to that of the last state its screen had. */
export const lastState = '/last-state';
/** So is, of a path, which results its student has seen. */
export const seenResults = '/seen-results';
