import type { Request } from 'express';
import type { OwnSession } from '@threshold/shared/contract/account.ts';
import type { KeptSession } from '../store/session-store.ts';
import { tokenHash } from '../store/token.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { endSession, stillThere } from './start-session.ts';

/**
 * The sessions of whoever is signed in, in every place of their account, the latest first. Of a family only the one that asks: whoever
 * else came in by the child's code may be another household, whose devices and hours are nobody's but its own. Rule I6.
 */
export async function ownSessions(deps: SignInDeps, request: Request): Promise<OwnSession[]> {
  const mine = await sessionsOf(deps, request);
  return mine
    .map(({ id, who, seen, device }) => ({
      id: handleOf(id),
      ...device,
      signedIn: who.signedIn,
      seen,
      isThis: id === request.sessionID,
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis) || b.seen - a.seen);
}

/** Ends one session of one's own, with its sockets; what is not there (any more) changes nothing. Rule T4. */
export async function endOwnSession(
  deps: SignInDeps,
  request: Request,
  handle: unknown,
): Promise<void> {
  const found = (await sessionsOf(deps, request)).find(({ id }) => handleOf(id) === handle);
  if (found?.id === request.sessionID) await endSession(deps, request);
  else if (found) await end(deps, found);
}

/** Signs out everywhere else; a family nobody, as a new code does (rule P6). */
export async function endOtherSessions(deps: SignInDeps, request: Request): Promise<void> {
  for (const one of await sessionsOf(deps, request))
    if (one.id !== request.sessionID) await end(deps, one);
}

async function sessionsOf(deps: SignInDeps, request: Request): Promise<KeptSession[]> {
  const who = await stillThere(deps.sessions, request);
  if (!who) return [];
  if (who.kind === 'family') {
    const own = await deps.sessions.one(request.sessionID);
    return own ? [own] : [];
  }
  const { account } = request.session;
  const places = account === undefined ? [who] : await deps.accounts.places(account);
  return (await Promise.all(places.map((place) => deps.sessions.listOf(place)))).flat();
}

async function end({ sessions, revocation }: SignInDeps, { id, who }: KeptSession): Promise<void> {
  await sessions.end(id, who);
  await revocation.revoke({ session: id });
}

/** A session's id opens it; what names it in a list must not. */
function handleOf(id: string): string {
  return tokenHash(id).slice(0, 22);
}
