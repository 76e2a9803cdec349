import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';

/**
 * What a browser is told of its session: of a family neither the children it holds nor the marks of their codes, which no page needs; the
 * pages that show the children read them by the session. Rule P6.
 */
export function shownSession(who: SessionPerson): SessionPerson {
  const { children: _, ...shown } = who;
  return shown;
}
