import { refuse } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Revoked } from '../store/revocation.ts';
import type { Doors } from './doors.ts';
import { type Identity, nameOf } from './identity.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

interface SessionsDeps {
  io: ThresholdServer;
  doors: Doors;
  fault: (error: unknown) => void;
}

const LOOK_AGAIN_MS = 5_000;
const TOUCH_MS = 600_000;

/** The sessions behind the live sockets of this process: kept alive by them, ended with them. Rule T4. */
export class Sessions {
  readonly #deps: SessionsDeps;
  readonly #byPerson = new Map<string, Set<ThresholdSocket>>();
  readonly #timer: NodeJS.Timeout;

  constructor(deps: SessionsDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.#touchAll().catch(deps.fault), TOUCH_MS);
  }

  came(socket: ThresholdSocket): void {
    const key = nameOf(socket.data.identity);
    const sockets = this.#byPerson.get(key) ?? new Set();
    this.#byPerson.set(key, sockets.add(socket));
  }

  gone(socket: ThresholdSocket): void {
    const key = nameOf(socket.data.identity);
    const sockets = this.#byPerson.get(key);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#byPerson.delete(key);
  }

  count(identity: Identity): number {
    return this.#byPerson.get(nameOf(identity))?.size ?? 0;
  }

  /** Who the session is now, read again at the latest after 5 s; null ends the socket. */
  async fresh(socket: ThresholdSocket): Promise<SessionPerson | null> {
    const { identity, looked } = socket.data;
    if (identity.type !== 'person') return null;
    if (performance.now() - looked < LOOK_AGAIN_MS) return identity.who;
    const who = await this.#deps.doors.sessionById(identity.session);
    if (!who || who.person !== identity.who.person || who.school !== identity.who.school) {
      this.#end(socket);
      return null;
    }
    socket.data.identity = { ...identity, who };
    socket.data.looked = performance.now();
    return who;
  }

  /** After a lost connection a revocation may have been missed: every session and token is read again. */
  async recheckAll(): Promise<void> {
    const { doors, io } = this.#deps;
    await Promise.all(
      [...io.of('/').sockets.values()].map(async (socket) => {
        const { identity } = socket.data;
        if (identity.type === 'display') {
          if (!(await doors.displayOf(identity.token))) this.#end(socket);
          return;
        }
        socket.data.looked = Number.NEGATIVE_INFINITY;
        await this.fresh(socket);
      }),
    );
  }

  /** Closes the sockets of whoever is told to go. */
  revoked(gone: Revoked): void {
    for (const socket of this.#deps.io.of('/').sockets.values()) {
      if (matches(socket.data.identity, gone)) this.#end(socket);
    }
  }

  #end(socket: ThresholdSocket): void {
    socket.emit('ended', refuse('SIGNED_OUT'));
    socket.disconnect(true);
  }

  /** With WebSocket only, nothing else would keep a session alive. */
  async #touchAll(): Promise<void> {
    const sessions = new Set<string>();
    for (const { data } of this.#deps.io.of('/').sockets.values()) {
      if (data.identity.type === 'person') sessions.add(data.identity.session);
    }
    for (const session of sessions) await this.#deps.doors.touchSession(session);
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

function matches(identity: Identity, gone: Revoked): boolean {
  if ('display' in gone) return identity.type === 'display' && identity.display.id === gone.display;
  if (identity.type !== 'person') return false;
  if ('session' in gone) return identity.session === gone.session;
  return identity.who.school === gone.school && identity.who.person === gone.person;
}
