/**
 * How the screen stands with the server. `since` is ms of this device's clock; `network` is false where the device itself
 * has none, so that nobody looks for a cable while the server is what is away.
 */
export type Connection =
  | { state: 'live' }
  | { state: 'connecting' }
  | { state: 'offline'; since: number; network: boolean };
