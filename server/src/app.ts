import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express from 'express';
import type { Config } from './config.ts';
import { health } from './http/health.ts';
import { webHandler } from './http/web-handler.ts';
import type { Log } from './log.ts';
import { askRedis } from './start/ask-redis.ts';

/** All that one server process is made of. */
export interface AppDeps {
  readonly config: Config;
  readonly log: Log;
  /** Socket path or URL of the Redis that holds the record. */
  readonly redis: { readonly address: string };
  /** Redis cut off a torn end of its log: the epochs of the schools must be renewed before anyone is served. */
  readonly truncated: boolean;
  /** Key for sessions and stored PINs. */
  readonly secretKey: string;
  /** The built web app, the one that reloads while it is edited, or none. */
  readonly web: 'built' | 'dev' | 'none';
}

/** A server process, put together but not yet listening. */
export interface App {
  /** Listens on the port of the settings. Rejects with the system's error, such as EADDRINUSE. */
  listen(): Promise<{ port: number }>;
  close(): Promise<void>;
  /** One line for each way to sign in to the demo; empty without it. */
  readonly signIns: readonly string[];
}

/** Puts a server process together: the one composition root. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { config, redis } = deps;
  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy (and only then) what it says about protocol and address is believed.
  if (config.publicOrigins.length > 0) app.set('trust proxy', 1);
  const http = createServer(app);

  app.use(
    health(() =>
      askRedis(redis.address, [['PING']], 1_000).then(
        (reply) => reply === 'PONG',
        () => false,
      ),
    ),
  );
  const web = await webHandler(deps.web, http);
  app.use(web.handle);

  return {
    signIns: [],
    async listen() {
      http.listen({ port: config.port, ...(config.host ? { host: config.host } : {}) });
      await once(http, 'listening');
      return { port: (http.address() as AddressInfo).port };
    },
    async close() {
      await web.close();
      if (!http.listening) return;
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}
