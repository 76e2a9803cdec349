import type { Request } from 'express';
import type { ClosedHere } from '@threshold/shared/contract/sign-in.ts';
import type { Secrets } from '../store/secrets.ts';
import { cookieOf } from './cookie-of.ts';

const names = { plain: 'threshold-closed', secure: '__Host-threshold-closed' } as const;
/** Longer than any name and address sealed. */
const LONGEST = 2_000;

const nameFor = (request: Request) => (request.secure ? names.secure : names.plain);
const attributesFor = ({ secure }: Request) =>
  ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const;

/**
 * Notes whose pages closed on this device because nobody touched it, so that only the password is asked for. Sealed, as no script and
 * nobody who opens the browser's store reads it; it opens nothing, and goes with the browser, the next sign-in or whoever says that
 * it is not them. Rule I10.
 */
export function noteClosed(request: Request, secrets: Secrets, closed: ClosedHere): void {
  const sealed = secrets.sealClosed(JSON.stringify(closed));
  request.res?.cookie(nameFor(request), sealed, attributesFor(request));
}

/** Whose pages closed here; null where nobody's did. */
export function closedHere(request: Request, secrets: Secrets): ClosedHere | null {
  const sealed = cookieOf(request, nameFor(request)) ?? '';
  const text = sealed === '' || sealed.length > LONGEST ? null : secrets.openClosed(sealed);
  return text === null ? null : (JSON.parse(text) as ClosedHere);
}

/** Whoever it was is not here, or is here again. */
export function forgetClosed(request: Request): void {
  if (cookieOf(request, nameFor(request)) !== undefined)
    request.res?.clearCookie(nameFor(request), attributesFor(request));
}
