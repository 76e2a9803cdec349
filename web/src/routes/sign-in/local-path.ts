const doors = /^\/(sign-in|sign-out|api)(\/|$)/;

/** A path of this site that somebody asked for, or null: an address from elsewhere must not be where a sign-in ends. */
export function localPath(asked: string | null): string | null {
  const path = sitePath(asked);
  return path === null || doors.test(path.split('?')[0]!) ? null : path;
}

/** The same for a page that only comes back as it was: it may be the door itself. */
export function sitePath(asked: string | null): string | null {
  const here = 'http://here';
  if (!asked?.startsWith('/') || !URL.canParse(asked, here)) return null;
  const { origin, pathname, search } = new URL(asked, here);
  // "/.//elsewhere" is of this site, but what is left of it once its dot is gone is not.
  return origin === here && !pathname.startsWith('//') ? pathname + search : null;
}
