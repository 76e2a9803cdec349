import helmet from 'helmet';
import type { RequestHandler, Response } from 'express';

/** Headers every reply carries. The content policy of pages is SvelteKit's own. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    // Not no-referrer: browsers then send forms of the app's own pages with Origin: null.
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** For replies that are no page: should a browser show one as such, it loads nothing. Kept nowhere. */
export function asData(response: Response): void {
  response.set({
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  });
}
