import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { Connection } from './connection.svelte.ts';
import { Outbox } from './outbox.svelte.ts';

/** The socket and the outbox of whoever is signed in. On the server nothing is opened. */
export function openSession(me: SessionPerson): { connection: Connection; outbox: Outbox } {
  const connection = new Connection();
  return { connection, outbox: new Outbox(connection, me) };
}
