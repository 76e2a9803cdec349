import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express from 'express';
import type { Config } from './config.ts';
import { answerFault } from './http/answer-fault.ts';
import type { DemoSignIn } from './demo/demo-sign-ins.ts';
import { loadDemo } from './demo/load-demo.ts';
import { displayRoutes } from './http/display-routes.ts';
import { openFrontDoor } from './http/front-door.ts';
import type { FrontDoorDeps } from './http/front-door-deps.ts';
import { health } from './http/health.ts';
import { type Patience, usualPatience } from './http/patience.ts';
import { rosterRoutes } from './http/roster-routes.ts';
import { formLimit } from './http/form-limit.ts';
import { webHandler } from './http/web-handler.ts';
import { RosterDesk } from './jobs/roster-desk.ts';
import type { Log } from './log.ts';
import { FamilyReads } from './reads/family-reads.ts';
import { PageReads } from './reads/page-reads.ts';
import { pageLoads } from './reads/page-loads.ts';
import { SchoolReads } from './reads/school-reads.ts';
import { boundFarewells } from './realtime/farewells.ts';
import { type Realtime, startRealtime } from './realtime/socket-server.ts';
import { askRedis } from './start/ask-redis.ts';
import { say } from './start/say.ts';
import { uploadFolders } from './start/upload-folders.ts';
import { Transfers } from './transfer/transfers.ts';
import { Functions } from './store/functions.ts';
import { HqStore } from './store/hq-store.ts';
import { transferKeyRoute } from './http/transfer-key-route.ts';
import { connectRedis } from './store/redis.ts';
import { renewEpochs } from './store/renew-epochs.ts';

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
  /** With those who are slow; the usual unless a test has less. */
  readonly patience?: Patience;
}

/** A server process, put together but not yet listening. */
export interface App {
  /** Listens on the port of the settings. Rejects with the system's error, such as EADDRINUSE. */
  listen(): Promise<{ port: number }>;
  /** Twice is as good as once. */
  close(): Promise<void>;
  /** The ways to sign in to the demo; empty without it. */
  readonly signIns: readonly DemoSignIn[];
  readonly realtime: Realtime;
}

/**
 * Vite compiles in the same process, and hears nothing meanwhile: on a busy machine longer than Redis is usually given, and each
 * answer that had come would be told as a fault.
 */
const DEV_ANSWER_MS = 60_000;

/** Puts a server process together: the one composition root. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { config, log, secretKey } = deps;
  const { address } = deps.redis;
  const redis = connectRedis(address, deps.web === 'dev' ? DEV_ANSWER_MS : undefined);
  redis.on('error', (error: Error) => log.debug({ err: error }, 'redis'));
  const functions = new Functions(redis);
  await functions.load();
  const uploads = await uploadFolders.clear();
  if (uploads.length > 0) log.info({ count: uploads.length }, 'removed uploads of killed servers');
  const hq = new HqStore(redis, functions);
  if (deps.truncated) await renewEpochs(redis, await hq.schools());
  const signIns = config.seedDemo ? await loadDemo({ redis, functions, secretKey }, say) : [];

  const readDeps = { redis, functions, hq, secretKey, log };
  const reads = new PageReads(readDeps);
  const families = new FamilyReads(readDeps, reads);
  const transfers = new Transfers({ redis, functions, secretKey });
  const school = { reads: new SchoolReads(redis, functions), transfers };
  const notRead = (error: unknown) => log.error({ err: error }, 'wall not read');
  const loads: FrontDoorDeps['loads'] = (who, display) =>
    pageLoads({ reads, families, school }, who, display, notRead);
  const door = await openFrontDoor({
    config,
    log,
    redis,
    functions,
    address,
    secretKey,
    loads,
    founded: (school) =>
      // Told again at the next sweep: a sign-up does not fail for it.
      hq.report(school).catch((error: unknown) => log.error({ err: error, school }, 'not told')),
    // No request comes before the process listens, and then there is a realtime.
    accept: (...asked) => realtime.accept(...asked),
    bringIn: (who, asked) => transfers.bringIn(who, asked),
    judgeKey: (who, asked) => transfers.judgeKey(who, asked),
  });

  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy (and only then) what it says about protocol and address is believed.
  if (config.publicOrigins.length > 0) app.set('trust proxy', 1);
  const { headers, request, look, idle } = deps.patience ?? usualPatience;
  const limits = {
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: look,
    keepAliveTimeout: idle,
  };
  const http = createServer(limits, app);
  const realtime = startRealtime({ http, redis, functions, doors: door, secretKey, log });
  boundFarewells(realtime.io);
  const alive = () =>
    askRedis(address, [['PING']], 1_000).then(
      (reply) => reply === 'PONG',
      () => false,
    );
  const web = await webHandler(deps.web, http);
  const displays = displayRoutes({ config, displayOf: door.displayOf, reads });
  const { payEndings, whoAsks } = door;
  const desk = new RosterDesk({ redis, functions, address, secretKey, log, payEndings });
  app.use(health(alive), transferKeyRoute(transfers.key), door.handle);
  app.use('/api/rosters', rosterRoutes({ desk, whoAsks }));
  app.use(displays, formLimit, web.handle, answerFault(log));

  const close = async () => {
    await web.close();
    const closed = http.listening ? once(http, 'close') : null;
    await realtime.close();
    http.closeAllConnections();
    await closed;
    await desk.close();
    door.close();
    redis.disconnect();
  };
  let closing: Promise<void> | undefined;

  return {
    signIns,
    realtime,
    async listen() {
      http.listen({ port: config.port, ...(config.host ? { host: config.host } : {}) });
      await once(http, 'listening');
      return { port: (http.address() as AddressInfo).port };
    },
    close: () => (closing ??= close()),
  };
}
