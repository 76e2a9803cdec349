import type { IncomingMessage } from 'node:http';
import { Router, type Request, type RequestHandler } from 'express';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { Mailer } from '../mail/mailer.ts';
import { ClassCodes } from '../store/class-codes.ts';
import { Displays, type Display } from '../store/displays.ts';
import { HQ } from '../store/account-place.ts';
import { Endings } from '../store/endings.ts';
import { type EndedPerson, Revocation, type Revoked } from '../store/revocation.ts';
import { Secrets } from '../store/secrets.ts';
import { holder, SessionStore } from '../store/session-store.ts';
import { accountRoutes } from './account-routes.ts';
import { actDeps } from './act-deps.ts';
import { languageOf } from './asked-language.ts';
import { cookieToken } from './display-cookie.ts';
import type { FrontDoorDeps } from './front-door-deps.ts';
import { isHttps } from './is-https.ts';
import { ownOrigin, requireOwnOrigin } from './own-origin.ts';
import { requestActs } from './request-acts.ts';
import { shownSession } from './shown-session.ts';
import { withContext } from './request-context.ts';
import { securityHeaders } from './security-headers.ts';
import { handshakeReader, sessionMiddleware } from './session-middleware.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { forgetTries, type Tried } from './forget-tries.ts';
import { endBadgeSessions, endSessionsOf, stillThere } from './start-session.ts';

/** Where a projector opens its wall. */
const WALL = '/wall';
/** What stands there is another page for whoever comes in: the way back to it asks again. */
const whose = new Set(['/', WALL]);

/** Everything between the network and the pages: headers, origins, sessions, signing in. */
export interface FrontDoor {
  /** Mount it ahead of the pages. */
  handle: RequestHandler;
  /** The session a WebSocket handshake came with. Rejects while the store is away. */
  sessionOf: (request: IncomingMessage) => Promise<{ id: string; who: SessionPerson } | null>;
  /** Who holds the session of a request now, however long it took to come. */
  whoAsks: (request: Request) => Promise<SessionPerson | null>;
  sessionById: (id: string, school?: number) => Promise<SessionPerson | null>;
  touchSession: (id: string) => Promise<void>;
  displayOf: (token: string) => Promise<Display | null>;
  /** The token that a wall's handshake came with in its cookie. */
  displayTokenOf: (request: IncomingMessage) => string | null;
  originAllowed: (request: IncomingMessage) => boolean;
  /** Returns how to stop. */
  onRevoked: (listener: (revoked: Revoked) => void) => () => void;
  /** After a change of role, or when somebody leaves. */
  endSessionsOf: (of: EndedPerson) => Promise<void>;
  /** After badges were replaced or are none any more: of these students, or of all who ever were in the class. */
  endBadgeSessions: (of: {
    school: number;
    section: number;
    students?: readonly number[];
  }) => Promise<void>;
  /** After a new PIN, or when staff open a class's door again. */
  forgetTries: (of: Tried) => Promise<void>;
  payEndings: (school: number) => Promise<void>;
  displays: Displays;
  close: () => void;
}

/** Opens the front door: connects the session store and listens for revocations. */
export async function openFrontDoor(given: FrontDoorDeps): Promise<FrontDoor> {
  const { config, redis } = given;
  const secrets = new Secrets(given.secretKey);
  const sessions = await SessionStore.open(given.address, given.functions);
  const revocation = await Revocation.open(redis);
  const mailer = config.mail ? new Mailer(config.mail.url, config.mail.from) : null;
  const displays = new Displays(redis, revocation);
  const codes = new ClassCodes(redis);
  const ends: Pick<FrontDoor, 'endSessionsOf' | 'endBadgeSessions'> = {
    endSessionsOf: async (of) => void (await endSessionsOf({ sessions, revocation }, of)),
    endBadgeSessions: async ({ students, ...of }) => {
      const all = students ?? (await codes.everEnrolled(of));
      await endBadgeSessions({ sessions, revocation }, of, all);
    },
  };
  const endings = new Endings({ redis, ...ends, endDisplay: (id) => displays.end(id) });
  const deps = actDeps(given, { secrets, sessions, revocation, endings, mailer });
  const isOwn = ownOrigin(config);
  const behindProxy = config.publicOrigins.length > 0;
  const tokenOf = (request: IncomingMessage) => cookieToken(request, isHttps(request, behindProxy));
  const displayOfRequest = async (request: IncomingMessage) => {
    const token = tokenOf(request);
    return token === null ? null : await displays.read(token);
  };
  const session = sessionMiddleware({ config, sessions, cookieKey: secrets.cookieKey });

  const door = Router();
  door.use(securityHeaders());
  door.use(requireOwnOrigin(isOwn));
  // Files of the build are the same for everybody, and the wall of a projector is nobody's: no look at a session for them.
  door.use((request, response, next) =>
    request.path.startsWith('/_app/') || request.path === WALL
      ? next()
      : session(request, response, next),
  );
  door.use(
    withContext((request, response) => {
      const who = request.session ? holder(request.session) : null;
      // What one person saw stays in no cache and behind no back button.
      if (who || whose.has(request.path)) response.set('Cache-Control', 'no-store');
      // What the device itself keeps to be read out of reach goes as soon as somebody else is answered. Rule P5.
      if (request.session)
        response.set('Threshold-For', who ? `${who.school}:${who.person}` : 'nobody');
      return {
        session: who && shownSession(who),
        loads: given.loads?.(who, () => displayOfRequest(request)) ?? {},
        acts: requestActs(deps, request),
        language: languageOf(request),
      };
    }),
  );
  door.use('/api', signInRoutes(deps), accountRoutes(deps));

  return {
    handle: door,
    sessionOf: handshakeReader(session),
    whoAsks: (request) => stillThere(sessions, request),
    sessionById: (id, school) => sessions.read(id, school),
    touchSession: (id) => sessions.touch(id),
    displayOf: (token) => displays.read(token),
    displayTokenOf: tokenOf,
    originAllowed: isOwn,
    onRevoked: (listener) => revocation.onRevoked(listener),
    ...ends,
    forgetTries: (of) => forgetTries(deps.throttle, of),
    payEndings: async (school) => {
      // First what is owed of a password, which itself owes ends. Rule I2.
      if (school === HQ) await deps.accounts.payPasswords();
      await endings.pay(school);
    },
    displays,
    close() {
      mailer?.close();
      revocation.close();
      sessions.close();
    },
  };
}
