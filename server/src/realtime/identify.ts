import type { Doors } from './doors.ts';
import type { Identity } from './identity.ts';
import type { ThresholdSocket } from './socket-types.ts';

/** Whose socket a handshake opens; null for nobody's. */
export async function identify(socket: ThresholdSocket, doors: Doors): Promise<Identity | null> {
  const auth: unknown = socket.handshake.auth;
  const said = auth && typeof auth === 'object' && 'display' in auth ? auth.display : undefined;
  if (typeof said === 'string') {
    // A wall that came in by its cookie holds no token to say. One that asks as a display is never taken for a person.
    const token = said === '' ? doors.displayTokenOf(socket.request) : said;
    const display = token === null || token.length > 100 ? null : await doors.displayOf(token);
    return display && { type: 'display', token: token!, display };
  }
  const session = await doors.sessionOf(socket.request);
  return session && { type: 'person', session: session.id, who: session.who };
}
