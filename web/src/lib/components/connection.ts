/** How the screen stands with the server. `since` is ms of this device's clock. */
export type Connection =
  { state: 'live' } | { state: 'connecting' } | { state: 'offline'; since: number };
