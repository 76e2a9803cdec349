import type { Request } from 'express';
import type { Secrets } from '../store/secrets.ts';
import { cookieOf } from './cookie-of.ts';

const names = { plain: 'threshold-known', secure: '__Host-threshold-known' } as const;
/** Unit: milliseconds. */
const LASTS = 180 * 86_400_000;
/** As many people as use one device in a school day come in on it one after another. */
const MOST = 8;
/** Signs of a mark: 72 bits, which nobody hits by chance. */
const MARK = 12;

/**
 * Notes that somebody came in well on this device, by the account that tries at theirs count against: from now on tries there count by
 * whoever came in, so that nobody who wears out the address of a school holds them up. Many of these devices are shared, so the cookie
 * says nothing to whoever looks at it: it is sealed, another text each time, of one length however many came in, alike for students,
 * families and staff, and opens nothing. A mark is the person's and not the device's, so whoever gathers many has one count. Rule X26.
 */
export function noteKnown(request: Request, secrets: Secrets, account: string): void {
  const mark = markOf(account, secrets);
  const marks = [mark, ...knownOn(request, secrets).filter((one) => one !== mark)].slice(0, MOST);
  const name = request.secure ? names.secure : names.plain;
  request.res?.cookie(name, secrets.sealKnown(marks.join('').padEnd(MOST * MARK)), {
    ...{ httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/', maxAge: LASTS },
  });
}

/** The marks of who came in on that device before, the last first; none for a device that nobody did, or one that says so itself. */
export function knownOn(request: Request, secrets: Secrets): string[] {
  const sealed = cookieOf(request, request.secure ? names.secure : names.plain) ?? '';
  const opened = secrets.openKnown(sealed.slice(0, 300)) ?? '';
  return opened.trim().match(new RegExp(`.{${MARK}}`, 'g')) ?? [];
}

/** The mark of who comes in by that account. */
export function markOf(account: string, secrets: Secrets): string {
  return secrets.throttleIndex(`known:${account}`).slice(0, MARK);
}
