import type { IncomingMessage } from 'node:http';
import type { CookieOptions } from 'express';
import { cookieOf } from './cookie-of.ts';

const TOKEN_LENGTH = 100;
/** As long as browsers keep one. Unit: milliseconds. */
const YEAR_AND_MORE = 400 * 86_400_000;

const names = { plain: 'threshold-wall', secure: '__Host-threshold-wall' } as const;

/**
 * The cookie by which a wall's later loads and sockets are known: it holds the display's token, so it shows what the token
 * shows and ends with it (rules P1, T4). It is no session, and nothing that asks for one reads it.
 */
export function displayCookie(secure: boolean): { name: string; attributes: CookieOptions } {
  const attributes = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const;
  return {
    name: secure ? names.secure : names.plain,
    attributes: { ...attributes, maxAge: YEAR_AND_MORE },
  };
}

/** The token in the display cookie of a request or a handshake; over https only the `__Host-` one counts. */
export function cookieToken(request: IncomingMessage, secure: boolean): string | null {
  const { name } = displayCookie(secure);
  return wellFormed(cookieOf(request, name));
}

/** A token as it is issued, or null for anything else. */
export function wellFormed(token: string | undefined): string | null {
  return token && token.length <= TOKEN_LENGTH && /^[\w-]+$/.test(token) ? token : null;
}
