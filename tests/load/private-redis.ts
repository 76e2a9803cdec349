import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { end, keep } from './children.ts';

/** An empty redis-server with appendfsync always on a unix socket of its own; its folder goes with it. */
export async function privateRedis(): Promise<{
  socket: string;
  pid: number;
  stop: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const socket = join(folder, 'r.sock');
  const settings = { port: 0, unixsocket: socket, dir: folder, save: '', appendonly: 'yes' };
  const always = { ...settings, appendfsync: 'always', loglevel: 'warning' };
  const flags = Object.entries(always).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = keep(spawn('redis-server', flags, { stdio: ['ignore', 'ignore', 'inherit'] }));
  const redis = new Redis(socket, { retryStrategy: (times) => (times > 100 ? null : 50) });
  redis.on('error', () => undefined); // the first tries come before the socket is there
  await redis.ping();
  redis.disconnect();
  return {
    socket,
    pid: server.pid!,
    stop: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
