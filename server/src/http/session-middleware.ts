import { ServerResponse, type IncomingMessage } from 'node:http';
import session from 'express-session';
import type { Request, RequestHandler } from 'express';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Config } from '../config.ts';
import { holder, type SessionStore } from '../store/session-store.ts';
import { isHttps } from './is-https.ts';
import './session-data.ts';

interface SessionDeps {
  config: Pick<Config, 'publicOrigins'>;
  sessions: SessionStore;
  cookieKey: string;
}

/** The cookie of a session, apart from its value. It goes with the browser's own session: nothing is left on a shared device. */
export function sessionCookie(secure: boolean) {
  const attributes = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return { name: secure ? '__Host-threshold' : 'threshold', attributes };
}

/**
 * Loads the session of a request, and saves it when it holds somebody. Over https only the cookie with the `__Host-`
 * name counts, so that one planted over plain http is never read.
 */
export function sessionMiddleware({ config, sessions, cookieKey }: SessionDeps): RequestHandler {
  const behindProxy = config.publicOrigins.length > 0;
  const of = (secure: boolean) => {
    const { name, attributes } = sessionCookie(secure);
    return session({
      name,
      cookie: attributes,
      secret: cookieKey,
      store: sessions.forExpress(),
      proxy: behindProxy,
      resave: false,
      rolling: false,
      saveUninitialized: false,
    });
  };
  const [plain, secure] = [of(false), of(true)];
  return (request, response, next) =>
    (isHttps(request, behindProxy) ? secure : plain)(request, response, next);
}

/** The session a WebSocket handshake came with; null where there is none. Rejects while the store is away. */
export function handshakeReader(middleware: RequestHandler) {
  return async (request: IncomingMessage): Promise<{ id: string; who: SessionPerson } | null> => {
    const asked = request as Request;
    // The reply is never sent: a handshake neither makes a session nor sets a cookie.
    const reply = new ServerResponse(request) as Parameters<RequestHandler>[1];
    await new Promise<void>((done, failed) => {
      void middleware(asked, reply, (error?: unknown) =>
        error === undefined || error === null ? done() : failed(error as Error),
      );
    });
    const who = holder(asked.session);
    return who && { id: asked.sessionID, who };
  };
}
