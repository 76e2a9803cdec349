/** How long a server waits for somebody who is slow. Unit: milliseconds. */
export interface Patience {
  /** From the connection to the end of a request's headers; a connection that says nothing counts. */
  readonly headers: number;
  /** From the connection to the end of a request. */
  readonly request: number;
  /** Between two looks at who is over time: a connection goes at most so much later. */
  readonly look: number;
  /** Between two requests of one connection. */
  readonly idle: number;
}

/**
 * Node looks only every 30 s by itself, so that its ten seconds would be forty. It also closes a connection after 5 s between two requests: a proxy that
 * keeps its connections for longer then hands a form to one that is just closing, and who sent it reads an error. Caddy keeps them for two minutes.
 */
export const usualPatience: Patience = {
  ...{ headers: 10_000, request: 60_000, look: 2_000, idle: 130_000 },
};
