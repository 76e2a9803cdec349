import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { Config } from '../config.ts';
import { isHttps } from './is-https.ts';
import { sendRefusal } from './send-refusal.ts';

export type OriginCheck = (request: IncomingMessage) => boolean;

/**
 * Whether a request comes from a page of this app: its Origin is the address asked for or one of PUBLIC_ORIGIN. Without
 * an Origin (browsers send one with every form, fetch and WebSocket that changes anything) only what says same-origin.
 */
export function ownOrigin(config: Pick<Config, 'publicOrigins'>): OriginCheck {
  const behindProxy = config.publicOrigins.length > 0;
  return (request) => {
    const { origin, host } = request.headers;
    if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
    if (config.publicOrigins.includes(origin)) return true;
    return origin === `${isHttps(request, behindProxy) ? 'https' : 'http'}://${host}`;
  };
}

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses everything that could change something and was sent by another site's page. */
export function requireOwnOrigin(isOwn: OriginCheck): RequestHandler {
  return (request, response, next) => {
    if (harmless.includes(request.method) || isOwn(request)) return next();
    return sendRefusal(
      response,
      refuse('NOT_ALLOWED', { message: 'This came from another site.' }),
    );
  };
}
