/**
 * One server process with the demo loaded, without its pages. Arguments: the address of its Redis, its key, and perhaps the
 * port to take. Tells the parent process its port and ends when the parent is gone.
 */
import { createApp } from '@threshold/server/app.ts';
import { createLog } from '@threshold/server/log.ts';

const [address = '', secretKey = '', port = '0'] = process.argv.slice(2);
const config = {
  port: Number(port),
  host: '127.0.0.1',
  dataDir: '',
  redisUrl: address,
  publicOrigins: [],
  secretKey,
  seedDemo: true,
  logLevel: 'warn',
} as const;
const log = createLog(config);
const app = await createApp({
  config,
  log,
  redis: { address },
  truncated: false,
  secretKey,
  web: 'none',
});
process.send!(await app.listen());
process.on('disconnect', () => process.exit());
