/**
 * One server process with its built pages, on the Redis of the first argument; with the demo loaded unless the third says
 * `empty`. Tells the parent process its port and ends when the parent is gone. The fourth is the port, where it matters.
 */
import { createApp } from '@threshold/server/app.ts';
import { createLog } from '@threshold/server/log.ts';

const [address = '', secretKey = '', what = 'demo', port = '0'] = process.argv.slice(2);
const config = {
  port: Number(port),
  host: '127.0.0.1',
  dataDir: '',
  redisUrl: address,
  publicOrigins: [],
  secretKey,
  seedDemo: what === 'demo',
  // A Redis that goes away is what some tests are for; what fails shows on the screens.
  logLevel: 'silent',
} as const;
const app = await createApp({
  config,
  log: createLog(config),
  redis: { address },
  truncated: false,
  secretKey,
  web: 'built',
});
process.send!(await app.listen());
process.on('disconnect', () => process.exit());
