import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Secrets } from '../store/secrets.ts';
import { cookieOf } from './cookie-of.ts';

const names = { plain: 'threshold-known', secure: '__Host-threshold-known' } as const;
/** Unit: milliseconds. */
const LASTS = 180 * 86_400_000;

/**
 * Notes that somebody of the staff came in on this device: from now on its wrong tries count by whoever that was, not by the address that a
 * school has in common. The cookie opens nothing and says nobody's name; students and families, whose devices are shared, get none.
 * It is the person's and not the device's, so whoever gathers many of them has one count. Rule X26.
 */
export function noteKnown(
  request: Request,
  secrets: Secrets,
  { school, person }: { school: number; person: number },
): void {
  const mark = secrets.throttleIndex(`known:${school}:${person}`);
  const name = request.secure ? names.secure : names.plain;
  request.res?.cookie(name, `${mark}.${proofOf(mark, secrets)}`, {
    ...{ httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/', maxAge: LASTS },
  });
}

/** Who came in on that device before, as a mark; null for a device that nobody did, or one that says so itself. */
export function knownOn(request: Request, secrets: Secrets): string | null {
  const value = cookieOf(request, request.secure ? names.secure : names.plain) ?? '';
  const [mark = '', proof = ''] = value.slice(0, 100).split('.');
  const given = Buffer.from(proof);
  const right = Buffer.from(proofOf(mark, secrets));
  return given.length === right.length && timingSafeEqual(given, right) ? mark : null;
}

function proofOf(mark: string, secrets: Secrets): string {
  return secrets.throttleIndex(`known device ${mark}`);
}
