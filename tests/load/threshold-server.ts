/**
 * One server process of the product, without its pages, on the Redis of the first argument. Tells the parent process
 * its port and ends when the parent is gone.
 */
import { createApp } from '@threshold/server/app.ts';
import { createLog } from '@threshold/server/log.ts';
import { secretKey } from './threshold-passes.ts';

const address = process.argv[2]!;
const config = {
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  redisUrl: address,
  publicOrigins: [],
  secretKey,
  seedDemo: false,
  logLevel: 'warn',
} as const;
const app = await createApp({
  config,
  log: createLog(config),
  redis: { address },
  truncated: false,
  secretKey,
  web: 'none',
});
process.send!(await app.listen());
process.on('disconnect', () => process.exit());
