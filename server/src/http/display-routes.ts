import { Router, type Request } from 'express';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { Config } from '../config.ts';
import type { Display } from '../store/displays.ts';
import type { PageReads } from '../reads/page-reads.ts';
import { cookieToken, displayCookie, wellFormed } from './display-cookie.ts';
import { isHttps } from './is-https.ts';
import { asData } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

interface DisplayDeps {
  config: Pick<Config, 'publicOrigins'>;
  displayOf: (token: string) => Promise<Display | null>;
  reads: PageReads;
}

/**
 * The first look of a screen that has a token and no session. The token comes in the Authorization header, so it stands
 * in no address and no log, or in the cookie it was given for it; what it may not show answers like what is not there.
 * A wall whose token was accepted gets the cookie, and its later loads are rendered on the server.
 */
export function displayRoutes({ config, displayOf, reads }: DisplayDeps): Router {
  const behindProxy = config.publicOrigins.length > 0;
  const router = Router();
  router.post('/api/display', async (request, response) => {
    asData(response);
    const secure = isHttps(request, behindProxy);
    const kept = cookieToken(request, secure);
    const token = bearer(request) ?? kept;
    const display = token === null ? null : await displayOf(token);
    const page = display && (await firstLook(reads, display));
    const { name, attributes } = displayCookie(secure);
    if (!page) {
      if (kept !== null && kept === token) response.clearCookie(name, attributes);
      sendRefusal(response, refuse('NOT_FOUND'));
      return;
    }
    if (display.kind === 'wall') response.cookie(name, token, attributes);
    const { id, kind, section } = display;
    response.json({ ok: true, id, kind, section, page });
  });
  return router;
}

function firstLook(reads: PageReads, display: Display): Promise<object | null> {
  return display.kind === 'hq'
    ? reads.organization(display)
    : reads.view('wall', display, display.section);
}

function bearer(request: Request): string | null {
  return wellFormed(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]);
}
