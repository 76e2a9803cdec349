import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** Whether the browser speaks https: to this process, or to the proxy in front, which is believed only where there is one. */
export function isHttps(request: IncomingMessage, behindProxy: boolean): boolean {
  if (request.socket instanceof TLSSocket) return true;
  if (!behindProxy) return false;
  const said = request.headers['x-forwarded-proto'];
  return String(said).split(',')[0]!.trim().toLowerCase() === 'https';
}
