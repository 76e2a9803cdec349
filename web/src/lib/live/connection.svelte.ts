import { browser } from '$app/env';
import { io, type Socket } from 'socket.io-client';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import { type RefusalCode, type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import type {
  ClientToServer,
  Reply,
  ServerToClient,
  ViewName,
  WatchRequest,
  Watching,
} from '@threshold/shared/contract/sockets.ts';

/** How true the screen is: live; the server or its record is out of reach (old); or the session ended. */
export type Link = 'connecting' | 'live' | 'offline' | 'store-away' | 'ended';

const REPLY_MS = 6_000;
/** Refusals that say nothing about the command itself: it is asked again, or kept until its person is back. */
const unanswered: readonly RefusalCode[] = ['UNAVAILABLE', 'TOO_FAST', 'SIGNED_OUT'];

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** The one socket of a page. Reconnects for ever, 100 to 500 ms apart with jitter; views watch again by themselves. */
export class Connection {
  link = $state<Link>('connecting');
  /** Why the session ended. */
  ended = $state.raw<Refused | null>(null);
  readonly socket: LiveSocket;
  #onLive: (() => void)[] = [];
  /** How many views stand on each subscription. */
  readonly #needed: Record<string, number> = {};
  readonly #closed = new AbortController();

  constructor(auth: { display?: string } = {}) {
    this.socket = io({
      transports: ['websocket'],
      // The page is first rendered on the server, where nothing is opened.
      autoConnect: browser,
      auth,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      randomizationFactor: 0.5,
      timeout: 5_000,
    });
    this.socket.on('connect', () => {
      this.link = 'live';
      for (const live of this.#onLive) live();
    });
    this.socket.on('disconnect', (reason) => {
      if (this.link === 'ended') return;
      this.link = 'offline';
      // The server closed it: it will take us back unless the session is over, and that the handshake tells.
      if (reason === 'io server disconnect') this.#connectSoon();
    });
    this.socket.on('connect_error', (error) => {
      if (error.message === 'SIGNED_OUT') this.#end(refuse('SIGNED_OUT'));
      else {
        this.link = 'offline';
        // A handshake refused by the server is not tried again by the client itself.
        if (!this.socket.active) this.#connectSoon();
      }
    });
    this.socket.on('store', ({ away }) => {
      if (this.link !== 'ended') this.link = away ? 'store-away' : 'live';
      if (!away) for (const live of this.#onLive) live();
    });
    this.socket.on('ended', (refusal) => {
      if (refusal.view === undefined) this.#end(refusal);
    });
    // The device knows at once; the socket would find out by a beat that does not come.
    if (browser) {
      const { signal } = this.#closed;
      addEventListener('offline', () => this.socket.io.engine?.close(), { signal });
    }
  }

  #connectSoon(): void {
    const again = () => {
      if (!this.#closed.signal.aborted) this.socket.connect();
    };
    setTimeout(again, 200 + Math.random() * 400);
  }

  #end(refusal: Refused): void {
    this.link = 'ended';
    this.ended = refusal;
    this.socket.disconnect();
  }

  /** Calls back now if live, and at every return; answers how to stop. */
  onLive(callback: () => void): () => void {
    this.#onLive.push(callback);
    if (this.link === 'live') callback();
    return () => {
      this.#onLive = this.#onLive.filter((one) => one !== callback);
    };
  }

  /**
   * Notes that a view of a section is shown; answers how to give it up. The subscription ends with the last of them: the next
   * page of an app asks for its view before the page it comes from is gone.
   */
  needs(of: { view: Exclude<ViewName, 'hq'>; section: number }): () => void {
    const name = `${of.view} ${of.section}`;
    this.#needed[name] = (this.#needed[name] ?? 0) + 1;
    return () => {
      this.#needed[name]! -= 1;
      if (this.#needed[name] === 0 && this.socket.connected) this.socket.emit('unwatch', of);
    };
  }

  /** Asks for a view; null while the server is out of reach (the next `onLive` asks again). */
  async watch<V extends ViewName>(asked: WatchRequest<V>): Promise<Watching<V> | Refused | null> {
    if (!this.socket.connected) return null;
    try {
      const reply = await this.socket.timeout(REPLY_MS).emitWithAck('watch', asked as never);
      return reply as Watching<V> | Refused;
    } catch {
      return null; // No answer in time; the caller tries again.
    }
  }

  /** Sends a command once; null means that it is unknown or was not looked at: ask again with the same id. */
  async send(name: CommandName, input: object): Promise<Reply | null> {
    if (!this.socket.connected) return null;
    try {
      const asking = this.socket.timeout(REPLY_MS);
      const reply = (await asking.emitWithAck(name, input as never)) as Reply;
      if (!reply.ok && reply.code === 'SIGNED_OUT') this.#end(reply);
      return reply.ok || !unanswered.includes(reply.code) ? reply : null;
    } catch {
      return null; // No acknowledgement in time.
    }
  }

  close(): void {
    this.#closed.abort();
    this.socket.disconnect();
    this.#onLive = [];
  }
}
