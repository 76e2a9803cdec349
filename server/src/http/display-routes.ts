import { Router, type Request } from 'express';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { Display } from '../store/displays.ts';
import type { PageReads } from '../reads/page-reads.ts';
import { asData } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

interface DisplayDeps {
  displayOf: (token: string) => Promise<Display | null>;
  reads: PageReads;
}

const TOKEN_LENGTH = 100;

/**
 * The first look of a screen that has a token and no session. The token comes in the Authorization header, so it stands
 * in no address and no log; what it may not show answers like what is not there.
 */
export function displayRoutes({ displayOf, reads }: DisplayDeps): Router {
  const router = Router();
  router.get('/api/display', async (request, response) => {
    asData(response);
    const token = bearer(request);
    const display = token === null ? null : await displayOf(token);
    const page = display && (await firstLook(reads, display));
    if (page) response.json({ ok: true, kind: display.kind, section: display.section, page });
    else sendRefusal(response, refuse('NOT_FOUND'));
  });
  return router;
}

function firstLook(reads: PageReads, display: Display): Promise<object | null> {
  return display.kind === 'hq'
    ? reads.organization(display)
    : reads.view('wall', display, display.section);
}

function bearer(request: Request): string | null {
  const token = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token && token.length <= TOKEN_LENGTH ? token : null;
}
