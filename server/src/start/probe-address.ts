import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../config.ts';
import { explainListenError } from './listen-error.ts';

/** Throws a StartError where the port or the address of the settings cannot be listened on: before anything slow is done for nothing. */
export async function probeAddress({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ port, ...(host ? { host } : {}) });
    await once(probe, 'listening');
  } catch (error) {
    throw explainListenError(error, { port, host });
  } finally {
    probe.close();
  }
}
