import type { IncomingMessage } from 'node:http';

/** What a request's cookie of that name holds, as it was sent; undefined where there is none. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
