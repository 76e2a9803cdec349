import { promisify } from 'node:util';
import type { Request } from 'express';
import type { Choices } from '@threshold/shared/contract/choices.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Endings } from '../store/endings.ts';
import type { PersonChoices } from '../store/person-choices.ts';
import type { EndedPerson, Revocation } from '../store/revocation.ts';
import type { Secrets } from '../store/secrets.ts';
import {
  EndedMeanwhile,
  FAMILY_LIFE_MS,
  holder,
  personsOf,
  type SessionStore,
} from '../store/session-store.ts';
import { forgetClosed, noteClosed } from './closed-here.ts';
import { deviceOf } from './device-of.ts';
import { requestContext } from './request-context.ts';
import { shownSession } from './shown-session.ts';
import { sessionCookie } from './session-middleware.ts';

interface SessionEnds {
  sessions: SessionStore;
  revocation: Revocation;
}

interface SessionStarts extends SessionEnds {
  endings: Pick<Endings, 'pay'>;
}

/** How a session begins. */
interface Beginning {
  /** What `SessionStore.endings` said before anything was looked at that lets this person in. */
  since: number;
  /** On a device of their own, beyond the browser's own session. */
  stays?: boolean;
  /** The address they came by, sealed; else as the session of before has it. */
  address?: string | undefined;
}

/**
 * From here on the session is that person's, under a new id: at sign-in, and when a person takes another role. What was
 * under the old id is gone and its sockets close. `account`: the index of the address they came by, of staff and HQ.
 * Resolves when it is kept, so no reply promises what a crash takes back; with false, and nobody signed in, where all their sessions were
 * ended meanwhile: what let them in may be right no more. Rules T4, X11.
 */
export async function startSession(
  { sessions, revocation, endings }: SessionStarts,
  request: Request,
  who: SessionPerson,
  account: string | undefined,
  { since, stays = false, address }: Beginning,
): Promise<boolean> {
  // What was owed of before would end this one as well: it is paid first, and then this one says so.
  if (await sessions.isOwed(who))
    await Promise.all(personsOf(who).map(({ school }) => endings.pay(school)));
  const old = { id: request.sessionID, who: request.session.who };
  const same = account !== undefined && request.session.account === account;
  const known = address ?? (same ? request.session.address : undefined);
  if (old.who) await sessions.end(old.id, old.who);
  await promisify(request.session.regenerate.bind(request.session))();
  request.session.who = who;
  request.session.since = since;
  if (stays) {
    request.session.stay = true;
    request.session.cookie.maxAge = FAMILY_LIFE_MS;
  }
  request.session.account = account;
  request.session.address = known;
  request.session.device = deviceOf(request);
  forgetClosed(request);
  const kept = await save(request);
  if (old.who) await revocation.revoke({ session: old.id });
  inContext(kept ? who : null);
  return kept;
}

/** Whether the session could be kept; one that could not is none, so that nothing saves it once more. */
async function save(request: Request): Promise<boolean> {
  try {
    await promisify(request.session.save.bind(request.session))();
    return true;
  } catch (error) {
    if (!(error instanceof EndedMeanwhile)) throw error;
    await promisify(request.session.destroy.bind(request.session))();
    return false;
  }
}

/** Signs out: the session, its sockets on every process, its cookie, and what the browser keeps of it. Twice is as good as once. */
export async function endSession(deps: SessionEnds, request: Request): Promise<void> {
  await endOne(deps, request);
  forgetClosed(request);
  // A shared Chromebook: the next child finds no page, cache or store of this one.
  clearSite(request, '"cache", "storage"');
}

async function endOne({ sessions, revocation }: SessionEnds, request: Request): Promise<void> {
  const who = holder(request.session);
  if (who) {
    const id = request.sessionID;
    await sessions.end(id, who);
    await promisify(request.session.destroy.bind(request.session))();
    await revocation.revoke({ session: id });
  }
  const { name, attributes } = sessionCookie(request.secure);
  request.res?.clearCookie(name, attributes);
  inContext(null);
}

/** Browsers heed it only where they trust. */
function clearSite(request: Request, what: string): void {
  const trusted = request.secure || request.hostname === 'localhost';
  if (trusted) request.res?.set('Clear-Site-Data', what);
}

/**
 * Ends a session of staff because nobody touched its device: as a sign-out, apart from what its person keeps here that is not sent, and
 * whose it was. Other devices stay signed in. Rule I10.
 */
export async function closeUntouched(
  deps: SessionEnds & { secrets: Secrets },
  request: Request,
): Promise<void> {
  const who = holder(request.session);
  if (who && who.kind !== 'staff') return await endSession(deps, request);
  const sealed = request.session.address;
  const address = sealed === undefined ? null : deps.secrets.openAddress(sealed);
  await endOne(deps, request);
  clearSite(request, '"cache"');
  if (who) noteClosed(request, deps.secrets, { name: who.name, ...(address && { address }) });
}

/** Keeps what whoever is signed in set for themselves; nothing happens where nobody is, or is no longer. */
export async function choose(
  { choices, sessions }: { choices: PersonChoices; sessions: SessionStore },
  request: Request,
  chosen: Choices,
): Promise<void> {
  const before = await stillThere(sessions, request);
  if (!before) return;
  const who = { ...before, choices: { ...before.choices, ...chosen } };
  if (!(await sessions.rewrite(request.sessionID, who))) return;
  await choices.choose(who, chosen);
  inContext(who);
}

/** What every session of a person says of their name from now on. */
export async function rename(
  { sessions }: { sessions: SessionStore },
  request: Request,
  who: SessionPerson,
  name: string,
): Promise<void> {
  for (const one of await sessions.listOf(who))
    await sessions.rewrite(one.id, { ...one.who, name });
  inContext({ ...who, name });
}

/** Who holds the session of a request now: a form may take longer to come than its session stands. Rule T4. */
export async function stillThere(
  sessions: SessionStore,
  request: Request,
): Promise<SessionPerson | null> {
  const who = request.session && holder(request.session);
  return who && (await sessions.read(request.sessionID, who.school));
}

/**
 * Ends every session of a person, everywhere: after a change of role, a new password or PIN, or when they leave. As
 * `SessionStore.endAll`.
 */
export async function endSessionsOf(
  { sessions, revocation }: SessionEnds,
  { school, person, why }: EndedPerson,
): Promise<{ number: number; before: number }> {
  const ended = await sessions.endAll({ school, person });
  await revocation.revoke({ school, person, ...(why && { why }) });
  return ended;
}

/**
 * Ends every session of those places, as whoever has them asks for it, who looked at them `since`; what is owed of that is paid by it. Answers since when a session in
 * the place `here` may begin: the others' endings keep it from being saved still, this one does not.
 */
export async function endEverywhere(
  deps: SessionEnds,
  places: readonly { school: number; person: number }[],
  { since, here }: { since: number; here: { school: number; person: number } },
): Promise<number> {
  let from = since;
  for (const place of places) {
    const owed = await deps.sessions.owedTo(place);
    const { number, before } = await endSessionsOf(deps, place);
    await deps.sessions.settle(place.school, owed);
    const isHere = place.school === here.school && place.person === here.person;
    if (isHere && before <= since) from = number;
  }
  return from;
}

/**
 * Ends the sessions that were begun by a badge of that class, of one student or of all given: what was lost lets nobody stay.
 * Sessions begun by PIN go on. Rule D2.
 */
export async function endBadgeSessions(
  { sessions, revocation }: SessionEnds,
  { school, section }: { school: number; section: number },
  students: readonly number[],
): Promise<void> {
  for (const person of students) {
    // Also those that stand for nobody until this is done, as they are owed it.
    for (const { id, who } of await sessions.listOf({ school, person })) {
      if (who.badge !== section) continue;
      await sessions.end(id, who);
      await revocation.revoke({ session: id });
    }
  }
}

function inContext(who: SessionPerson | null): void {
  const context = requestContext();
  if (context) context.session = who && shownSession(who);
}
