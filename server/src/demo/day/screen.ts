import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { io, type Socket } from 'socket.io-client';
import type { HqState } from '@threshold/shared/contract/hq.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type {
  Change,
  ClientToServer,
  ServerToClient,
  Views,
  Watching,
} from '@threshold/shared/contract/sockets.ts';
import { Follower } from '@threshold/shared/domain/follow.ts';
import { applyPathEvent } from '@threshold/shared/domain/path-view.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { applyWallEvent } from '@threshold/shared/domain/wall-view.ts';
import type { Journal } from './journal.ts';
import type { Session } from './sign-in.ts';

export type DaySocket = Socket<ServerToClient, ClientToServer>;
type SectionView = 'section' | 'path' | 'wall';
interface Followed {
  view: SectionView;
  section: number;
  follower: Follower<unknown, unknown>;
}

const reducers = { section: applyEvent, path: applyPathEvent, wall: applyWallEvent };
const ANSWER_MS = 10_000;
const LOOK_MS = 20;
/** Letters of a state that a message quotes. */
const LONGEST = 600;

/** A person's screen: one real socket of their session, and the views it follows as a browser does. */
export class Screen {
  readonly session: Session;
  readonly socket: DaySocket;
  hq: HqState | null = null;
  readonly #journal: Journal;
  readonly #followed = new Map<string, Followed>();

  constructor(session: Session, journal: Journal) {
    this.session = session;
    this.#journal = journal;
    this.socket = io(session.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      extraHeaders: { origin: session.url, cookie: session.cookie },
    });
    this.socket.on('connect', () => this.#watchAll());
    this.socket.on('connect_error', ({ message }) => {
      if (message === 'SIGNED_OUT') journal.problem(`${session.who.name} was signed out`);
    });
    this.socket.on('change', (change) => this.#change(change));
    this.socket.on('again', ({ view, section }) => this.#watchOne(`${view}:${section}`));
    this.socket.on('beat', ({ view, section, rev }) => {
      const followed = this.#followed.get(`${view}:${section}`);
      if (followed?.follower.beat(rev) === 'behind') this.#watchOne(`${view}:${section}`);
    });
    this.socket.on('hq', (state) => {
      if (this.hq) this.hq = { ...this.hq, ...state };
    });
  }

  /** How many views it shows. */
  get views(): number {
    return this.#followed.size + (this.hq ? 1 : 0);
  }

  /** Resolves when there is a connection; at once where there is one. Rejects when the signal is given. */
  async connected(signal?: AbortSignal): Promise<void> {
    while (!this.socket.connected) {
      signal?.throwIfAborted();
      await wait(LOOK_MS, undefined, signal ? { signal } : {});
    }
  }

  /** Follows a view from now on. Rejects where the server does not show it. */
  async follow(view: SectionView, section: number): Promise<void> {
    const follower = new Follower<unknown, unknown>(reducers[view] as never);
    await this.connected();
    const followed = { view, section, follower };
    this.#followed.set(`${view}:${section}`, followed);
    await this.#watch(followed);
  }

  async followHq(): Promise<void> {
    await this.connected();
    this.hq = (await this.#ask<'hq'>({ view: 'hq' })).snapshot;
  }

  /** What the screen shows of that view now. */
  state<V extends SectionView>(view: V, section: number): Views[V]['snapshot'] {
    const state = this.#followed.get(`${view}:${section}`)?.follower.state;
    if (!state) throw new RangeError(`${view} of section ${section} is not followed`);
    return state as Views[V]['snapshot'];
  }

  /** The views whose state is not what a fresh watch answers. Rule F3. */
  async differences(): Promise<string[]> {
    await this.connected();
    const different: string[] = [];
    for (const { view, section, follower } of this.#followed.values()) {
      const { snapshot } = await this.#ask({ view, section });
      const fields = differing(follower.state as object, snapshot);
      if (fields.length === 0) continue;
      const { name } = this.session.who;
      different.push(
        `${view} of section ${section} on the screen of ${name}: ${fields.join('; ')}`,
      );
    }
    return different;
  }

  /** Loses the connection in the middle of whatever it does, and comes back after that time. */
  async drop(ms: number, signal: AbortSignal): Promise<void> {
    this.socket.io.engine?.close();
    this.socket.disconnect();
    await wait(ms, undefined, { signal }).catch(() => undefined);
    this.socket.connect();
  }

  close(): void {
    this.socket.disconnect();
  }

  #change(change: Change): void {
    const key = `${change.view}:${change.section}`;
    const followed = this.#followed.get(key);
    if (!followed) return;
    const came = followed.follower.packet(change);
    const again = change.events.some((event) => (event as { type: string }).type === 'again');
    if (came === 'behind' || again) this.#watchOne(key);
  }

  #watchAll(): void {
    for (const key of this.#followed.keys()) this.#watchOne(key);
    if (this.hq) this.followHq().catch((error: unknown) => this.#lost(error));
  }

  #watchOne(key: string): void {
    const followed = this.#followed.get(key);
    if (followed) this.#watch(followed).catch((error: unknown) => this.#lost(error));
  }

  async #watch(followed: Followed): Promise<void> {
    const { view, section, follower } = followed;
    follower.begin();
    const last = follower.position;
    const reply = await this.#ask({ view, section, ...(last ? { last } : {}) });
    if (reply.lost) this.#journal.problem(`${view} of section ${section} was lost by the store`);
    const { epoch, rev, snapshot } = reply;
    if (follower.take(snapshot, { epoch, rev }) === 'behind') await this.#watch(followed);
  }

  async #ask<V extends SectionView | 'hq'>(asked: object): Promise<Watching<V>> {
    const emit = this.socket.timeout(ANSWER_MS);
    const reply = (await emit.emitWithAck('watch', asked as never)) as Watching<V> | Refused;
    if (!reply.ok) throw new Error(`${JSON.stringify(asked)} was refused: ${reply.code}`);
    return reply;
  }

  /** A watch on a connection that went is asked again on the next one. */
  #lost(error: unknown): void {
    if (this.socket.connected) {
      setTimeout(() => this.socket.connected && this.#watchAll(), 500);
      if (/refused/.test(String(error)) && !/UNAVAILABLE/.test(String(error))) {
        this.#journal.problem(String(error));
      }
    }
  }
}

/** The fields in which two states differ, each as it is and as it should be, cut to a readable length. */
function differing(is: object, should: object): string[] {
  const [left, right] = [is, should] as Record<string, unknown>[];
  const fields = [...new Set([...Object.keys(is), ...Object.keys(should)])];
  const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, LONGEST);
  return fields
    .filter((field) => !isDeepStrictEqual(left![field], right![field]))
    .map((field) => `${field} is ${short(left![field])}, should be ${short(right![field])}`);
}
