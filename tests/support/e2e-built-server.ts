import { E2eServer } from './e2e-server.ts';
import { type LiveServer, SECRET, type ServerPlace } from './live-server.ts';

/** A server process with the built pages on that school's Redis. */
export async function builtServer({ redis }: ServerPlace): Promise<LiveServer> {
  const served = { address: redis, secretKey: SECRET, what: 'empty', port: 0 } as const;
  const server = await E2eServer.open(served);
  return { url: server.url, close: () => server.close() };
}
