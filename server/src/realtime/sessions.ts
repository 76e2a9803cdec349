import { type RefusalCode, refuse } from '@threshold/shared/contract/refusals.ts';
import type { Revoked } from '../store/revocation.ts';
import { personsOf } from '../store/session-store.ts';
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
/** Of staff. */
const TOUCH_STAFF_MS = 60_000;

/** The sessions behind the live sockets of this process: kept alive by them, ended with them. Rule T4. */
export class Sessions {
  readonly #deps: SessionsDeps;
  readonly #byPerson = new Map<string, Set<ThresholdSocket>>();
  readonly #timers: readonly NodeJS.Timeout[];

  constructor(deps: SessionsDeps) {
    this.#deps = deps;
    this.#timers = [
      setInterval(() => void this.#touchAll().catch(deps.fault), TOUCH_MS),
      setInterval(() => void this.touchStaff().catch(deps.fault), TOUCH_STAFF_MS),
    ];
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

  /** Who stands behind the socket, where that was read less than 5 s ago. */
  known(socket: ThresholdSocket): Identity | null {
    return performance.now() - socket.data.looked < LOOK_AGAIN_MS ? socket.data.identity : null;
  }

  /** Who stands behind the socket now, read again at the latest after 5 s; null where their right has ended, and the socket. */
  async fresh(socket: ThresholdSocket): Promise<Identity | null> {
    const known = this.known(socket);
    if (known) return known;
    const at = performance.now();
    const identity = await this.#read(socket.data.identity);
    if (!identity) {
      this.#end(socket);
      return null;
    }
    socket.data.identity = identity;
    socket.data.looked = at;
    return identity;
  }

  async #read(identity: Identity): Promise<Identity | null> {
    const { doors } = this.#deps;
    if (identity.type === 'display')
      return (await doors.displayOf(identity.token)) ? identity : null;
    const who = await doors.sessionById(identity.session, identity.who.school);
    const same = who?.person === identity.who.person && who.school === identity.who.school;
    return same ? { ...identity, who } : null;
  }

  /** After a lost connection a revocation may have been missed: every session and token is read again. */
  async recheckAll(): Promise<void> {
    await Promise.all(
      [...this.#deps.io.of('/').sockets.values()].map(async (socket) => {
        socket.data.looked = Number.NEGATIVE_INFINITY;
        await this.fresh(socket);
      }),
    );
  }

  /** Closes the sockets of whoever is told to go. */
  revoked(gone: Revoked): void {
    for (const socket of this.#deps.io.of('/').sockets.values()) {
      if (matches(socket.data.identity, gone))
        this.#end(socket, 'why' in gone ? gone.why : undefined);
    }
  }

  #end(socket: ThresholdSocket, why: RefusalCode = 'SIGNED_OUT'): void {
    socket.emit('ended', refuse(why));
    socket.disconnect(true);
  }

  /** With WebSocket only, nothing else would keep a session alive; one that has ended takes its sockets with it. */
  async #touchAll(): Promise<void> {
    const sessions = new Set<string>();
    for (const { data } of this.#deps.io.of('/').sockets.values()) {
      if (data.identity.type === 'person' && !isStaff(data.identity))
        sessions.add(data.identity.session);
    }
    for (const session of sessions) await this.#deps.doors.touchSession(session);
    await this.recheckAll();
  }

  /**
   * Keeps the sessions of staff alive on whose devices somebody did something since, or which show a wall: that is a room's, and
   * nobody touches it. For the others a live socket is nobody who is there. Rule I10.
   */
  async touchStaff(): Promise<void> {
    const sessions = new Set<string>();
    for (const { data } of this.#deps.io.of('/').sockets.values()) {
      if (data.identity.type !== 'person' || !isStaff(data.identity)) continue;
      const wall = [...data.watching].some((view) => view.startsWith('wall:'));
      if (data.touched || wall) sessions.add(data.identity.session);
      data.touched = false;
    }
    for (const session of sessions) await this.#deps.doors.touchSession(session);
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }
}

function isStaff(identity: Identity): boolean {
  return identity.type === 'person' && identity.who.kind === 'staff';
}

function matches(identity: Identity, gone: Revoked): boolean {
  if ('display' in gone) return identity.type === 'display' && identity.display.id === gone.display;
  if (identity.type !== 'person') return false;
  if ('session' in gone) return identity.session === gone.session;
  return personsOf(identity.who).some(
    ({ school, person }) => school === gone.school && person === gone.person,
  );
}
