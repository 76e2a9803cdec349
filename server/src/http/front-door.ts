import type { IncomingMessage } from 'node:http';
import { Router, type Request, type RequestHandler } from 'express';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { Mailer } from '../mail/mailer.ts';
import { Accounts } from '../store/accounts.ts';
import { Badges } from '../store/badges.ts';
import { ClassCodes } from '../store/class-codes.ts';
import { FamilyCodes } from '../store/family-codes.ts';
import type { Functions } from '../store/functions.ts';
import { Displays, type Display } from '../store/displays.ts';
import { InvitationLinks } from '../store/invitation-links.ts';
import { LetterLinks } from '../store/letter-links.ts';
import { PersonChoices } from '../store/person-choices.ts';
import { sectionUsed } from '../store/record-commands.ts';
import type { RedisClient } from '../store/redis.ts';
import { Revocation, type Revoked } from '../store/revocation.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import { holder, SessionStore } from '../store/session-store.ts';
import { type AccountActDeps, accountActs } from './account-acts.ts';
import { accountRoutes } from './account-routes.ts';
import { languageOf } from './asked-language.ts';
import { cookieToken } from './display-cookie.ts';
import { type FamilyDoorDeps, openFamily, turnTo } from './family-door.ts';
import { isHttps } from './is-https.ts';
import { askVerify } from './own-account.ts';
import { ownOrigin, requireOwnOrigin } from './own-origin.ts';
import { withContext, type RequestLoads } from './request-context.ts';
import { askReset, opensReset, resetPassword, type ResetDeps } from './reset-password.ts';
import { securityHeaders } from './security-headers.ts';
import { handshakeReader, sessionMiddleware } from './session-middleware.ts';
import { openClass, signInStaff, signInStudent } from './sign-in.ts';
import { signInBadge, type BadgeDeps } from './sign-in-badge.ts';
import { signUp, type SignUpDeps } from './sign-up.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { timeOf } from '../store/time-of.ts';
import {
  choose,
  endBadgeSessions,
  endSession,
  endSessionsOf,
  stillThere,
} from './start-session.ts';
import { Throttle } from './throttle.ts';
import type { BringIn, JudgeKey } from '../transfer/transfers.ts';

export interface FrontDoorDeps {
  config: Pick<Config, 'publicOrigins' | 'mail'>;
  log: Log;
  redis: RedisClient;
  functions: Functions;
  /** Socket path or URL, for the session store's own client. */
  address: string;
  secretKey: string;
  /** The reads that pages may ask for, for whoever asks, a person or a wall known by its cookie; none unless given. */
  loads?: (who: SessionPerson | null, display: () => Promise<Display | null>) => RequestLoads;
  /** A school was founded, or its staff grew; nothing happens where nobody wants to know. */
  founded?: (school: number) => Promise<void>;
  /** Takes a command that came as a form; without it, forms are told that nothing can be reached. */
  accept?: (who: SessionPerson, name: CommandName, input: unknown) => Promise<Reply>;
  /** Brings in a record of another school; without it nothing can be reached. */
  bringIn?: (who: SessionPerson, asked: BringIn) => Promise<Reply>;
  judgeKey?: (who: SessionPerson, asked: JudgeKey) => Promise<Reply>;
}

/** Where a projector opens its wall. */
const WALL = '/wall';

/** Everything between the network and the pages: headers, origins, sessions, signing in. */
export interface FrontDoor {
  /** Mount it ahead of the pages. */
  handle: RequestHandler;
  /** The session a WebSocket handshake came with. Rejects while the store is away. */
  sessionOf: (request: IncomingMessage) => Promise<{ id: string; who: SessionPerson } | null>;
  /** Who holds the session of a request now, however long it took to come. */
  whoAsks: (request: Request) => Promise<SessionPerson | null>;
  sessionById: (id: string) => Promise<SessionPerson | null>;
  touchSession: (id: string) => Promise<void>;
  displayOf: (token: string) => Promise<Display | null>;
  /** The token that a wall's handshake came with in its cookie. */
  displayTokenOf: (request: IncomingMessage) => string | null;
  originAllowed: (request: IncomingMessage) => boolean;
  /** Returns how to stop. */
  onRevoked: (listener: (revoked: Revoked) => void) => () => void;
  /** After a change of role, or when somebody leaves. */
  endSessionsOf: (of: { school: number; person: number }) => Promise<void>;
  /** After badges were replaced or are none any more: of these students, or of all who ever were in the class. */
  endBadgeSessions: (of: {
    school: number;
    section: number;
    students?: readonly number[];
  }) => Promise<void>;
  endDisplay: (id: string) => Promise<void>;
  displays: Displays;
  close: () => void;
}

/** Opens the front door: connects the session store and listens for revocations. */
export async function openFrontDoor(given: FrontDoorDeps): Promise<FrontDoor> {
  const { config, redis, log } = given;
  const secrets = new Secrets(given.secretKey);
  const sessions = await SessionStore.open(given.address);
  const revocation = await Revocation.open(redis);
  const mailer = config.mail ? new Mailer(config.mail.url, config.mail.from) : null;
  const deps: SignUpDeps & ResetDeps & AccountActDeps & BadgeDeps & FamilyDoorDeps = {
    accounts: new Accounts(redis, given.functions, secrets),
    badges: new Badges(redis, secrets),
    codes: new ClassCodes(redis),
    families: new FamilyCodes(redis, secrets),
    choices: new PersonChoices(redis),
    // Whoever is in is in: a class's code that did not get its next days gets them with the next student.
    codeUsed: async ({ school, section }, code) => {
      const store = new SchoolStore(given.functions, school);
      await store
        .apply(sectionUsed(section, code))
        .catch((error: unknown) => log.error({ err: error, school }, 'code not renewed'));
    },
    log,
    revocation,
    secrets,
    sessions,
    throttle: new Throttle(redis, secrets),
    functions: given.functions,
    resets: new LetterLinks(redis, 'reset'),
    handed: new LetterLinks(redis, 'handed'),
    verifications: new LetterLinks(redis, 'verify'),
    invitations: new InvitationLinks(redis, secrets),
    mails: mailer !== null,
    accept: async (who, name, input) =>
      (await given.accept?.(who, name, input)) ?? refuse('UNAVAILABLE'),
    mailer,
    publicOrigin: config.publicOrigins[0] ?? '',
    founded: given.founded ?? (async () => undefined),
    clock: () => timeOf(redis),
  };
  const displays = new Displays(redis, revocation);
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
      if (who || request.path === WALL) response.set('Cache-Control', 'no-store');
      // What the device itself keeps to be read out of reach goes as soon as somebody else is answered. Rule P5.
      if (request.session)
        response.set('Threshold-For', who ? `${who.school}:${who.person}` : 'nobody');
      return {
        session: who,
        loads: given.loads?.(who, () => displayOfRequest(request)) ?? {},
        acts: {
          openClass: (input) => openClass(deps, request, input),
          signInStudent: (input) => signInStudent(deps, request, input),
          signInBadge: (input) => signInBadge(deps, request, input),
          signInStaff: (input) => signInStaff(deps, request, input),
          ...accountActs(deps, request),
          signUp: async (input, letter) => {
            const reply = await signUp(deps, request, input);
            if (reply.ok && letter && mailer) await askVerify(deps, request, input, letter);
            return reply;
          },
          askReset: mailer ? (input, letter) => askReset(deps, request, input, letter) : undefined,
          opensReset: (token) => opensReset(deps, token),
          resetPassword: (input) => resetPassword(deps, request, input),
          openFamily: (input) => openFamily(deps, request, input),
          turnTo: (place) => turnTo(deps, request, place),
          signOut: () => endSession(deps, request),
          choose: (chosen) => choose(deps, request, chosen),
          press: async (name, input) => {
            const now = await stillThere(sessions, request);
            return now ? await deps.accept(now, name, input) : refuse('SIGNED_OUT');
          },
          bringIn: async (asked) => {
            const now = await stillThere(sessions, request);
            if (!now) return refuse('SIGNED_OUT');
            return (await given.bringIn?.(now, asked)) ?? refuse('UNAVAILABLE');
          },
          judgeKey: async (asked) => {
            const now = await stillThere(sessions, request);
            if (!now) return refuse('SIGNED_OUT');
            return (await given.judgeKey?.(now, asked)) ?? refuse('UNAVAILABLE');
          },
        },
        language: languageOf(request),
      };
    }),
  );
  door.use('/api', signInRoutes(deps), accountRoutes(deps));

  return {
    handle: door,
    sessionOf: handshakeReader(session),
    whoAsks: (request) => stillThere(sessions, request),
    sessionById: (id) => sessions.read(id),
    touchSession: (id) => sessions.touch(id),
    displayOf: (token) => displays.read(token),
    displayTokenOf: tokenOf,
    originAllowed: isOwn,
    onRevoked: (listener) => revocation.onRevoked(listener),
    endSessionsOf: (of) => endSessionsOf(deps, of),
    endBadgeSessions: async ({ students, ...of }) =>
      endBadgeSessions(deps, of, students ?? (await deps.codes.everEnrolled(of))),
    endDisplay: (id) => displays.end(id),
    displays,
    close() {
      mailer?.close();
      revocation.close();
      sessions.close();
    },
  };
}
