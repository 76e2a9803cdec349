import type { AsyncLocalStorage } from 'node:async_hooks';

/** Who asks: what the session says, re-read by Express for every request. */
export interface RequestSession {
  school: number;
  person: number;
  roles: readonly string[];
}

/** On-demand reads behind the permission look-up, by name; each answers or refuses as a value. */
export type RequestLoads = Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;

export interface RequestContext {
  session: RequestSession | null;
  loads: RequestLoads;
}

const empty: RequestContext = { session: null, loads: {} };

/**
 * What Express knows about the request being answered. Signed out, with no loads, when there is no
 * Express around it (a bare `vite dev`). It travels by AsyncLocalStorage because adapter-node's
 * `platform.req` is not there in development.
 */
export function requestContext(): RequestContext {
  const storage = (globalThis as { [key: symbol]: unknown })[Symbol.for('threshold.request')] as
    AsyncLocalStorage<RequestContext> | undefined;
  return storage?.getStore() ?? empty;
}
