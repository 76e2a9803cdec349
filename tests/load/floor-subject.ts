import { forkServers } from './fork-servers.ts';
import { plainDoor } from './plain-press.ts';
import type { Subject } from './subject.ts';

/** Bare Socket.IO without Redis. */
export const floor: Subject = {
  usesRedis: false,
  spansProcesses: false,
  start: (plan) => forkServers(new URL('floor-server.ts', import.meta.url), plan),
  ...plainDoor,
};
