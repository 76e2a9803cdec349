import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestHandler } from 'express';
import { TRANSFER_FORM } from '@threshold/shared/domain/transfer-limits.ts';
import { webFolder } from '../start/build-web.ts';

/** The pages of the web app, as one handler to mount last. */
export interface WebHandler {
  readonly handle: RequestHandler;
  close(): Promise<void>;
}

/** SvelteKit's handler believes https unless a header says otherwise; Express fills this one, so no client can. */
const protocolHeader = 'x-threshold-protocol';

/** Makes the handler of the web app: the built one, the one of `npm run dev`, or none (every page is 404). */
export async function webHandler(web: 'built' | 'dev' | 'none', http: Server): Promise<WebHandler> {
  if (web === 'dev') {
    const { devHandler } = await import('../dev.ts');
    return await devHandler(http);
  }
  const built = join(webFolder, 'build', 'handler.js');
  if (web === 'none' || !existsSync(built)) {
    return {
      handle: (_request, response) => void response.sendStatus(404),
      close: async () => undefined,
    };
  }
  // The handler reads its settings once, while it is imported.
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  process.env['BODY_SIZE_LIMIT'] = String(TRANSFER_FORM);
  const { handler } = (await import(pathToFileURL(built).href)) as { handler: RequestHandler };
  return {
    handle: (request, response, next) => {
      request.headers[protocolHeader] = request.protocol;
      return handler(request, response, next);
    },
    close: async () => undefined,
  };
}
