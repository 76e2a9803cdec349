/** How long a server waits for somebody who is slow. Unit: milliseconds. */
export interface Patience {
  /** From the connection to the end of a request's headers; a connection that says nothing counts. */
  readonly headers: number;
  /** From the connection to the end of a request. */
  readonly request: number;
  /** Between two looks at who is over time: a connection goes at most so much later. */
  readonly look: number;
}

/** Node looks only every 30 s by itself, so that its ten seconds would be forty. */
export const usualPatience: Patience = { headers: 10_000, request: 60_000, look: 2_000 };
