/** A path of this site that somebody asked for, or null: an address from elsewhere must not be where a sign-in ends. */
export function localPath(asked: string | null): string | null {
  if (!asked?.startsWith('/') || /^\/[/\\]/.test(asked)) return null;
  const here = 'http://here';
  if (!URL.canParse(asked, here)) return null;
  const url = new URL(asked, here);
  if (url.origin !== here || /^\/(sign-in|sign-out|api)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search;
}
