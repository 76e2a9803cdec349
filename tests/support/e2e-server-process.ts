/**
 * A process that serves one app with its built pages, and after it another: loading the program is most of a start. Told what
 * to serve, it answers with the port; told to close, it answers once that is done. Ends when the parent is gone.
 */
import pino from 'pino';
import { type App, createApp } from '@threshold/server/app.ts';
import { createLog } from '@threshold/server/log.ts';

/** What one app is served with: the Redis of that address, with the demo loaded or as it is; 0 is any free port. */
export interface Served {
  address: string;
  secretKey: string;
  what: 'demo' | 'empty';
  port: number;
  /** URL of a mail server. Links in letters lead to `LETTERS_LEAD_TO`, wherever the server listens. */
  smtp?: string;
  /** The file that gets the log, all of it; nothing is logged unless given. */
  log?: string;
}

export const LETTERS_LEAD_TO = 'https://threshold.example';

let app: App | undefined;

async function serve({
  address,
  secretKey,
  what,
  port,
  smtp,
  log,
}: Served): Promise<{ port: number }> {
  const config = {
    port,
    host: '127.0.0.1',
    dataDir: '',
    redisUrl: address,
    publicOrigins: smtp ? [LETTERS_LEAD_TO] : [],
    ...(smtp ? { mail: { url: smtp, from: 'no-reply@threshold.example' } } : {}),
    secretKey,
    seedDemo: what === 'demo',
    // A Redis that goes away is what some tests are for; what fails shows on the screens.
    logLevel: log ? 'trace' : 'silent',
  } as const;
  app = await createApp({
    config,
    log: log ? createLog(config, pino.destination({ dest: log, sync: true })) : createLog(config),
    redis: { address },
    truncated: false,
    secretKey,
    web: 'built',
  });
  return await app.listen();
}

async function close(): Promise<string> {
  await app?.close();
  return 'closed';
}

process.on('message', (asked: Served | 'close') => {
  void (asked === 'close' ? close() : serve(asked)).then((reply) => process.send!(reply));
});
process.on('disconnect', () => process.exit());
