import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type {
  Change,
  ClientToServer,
  Here,
  Reply,
  ServerToClient,
  Views,
  Watching,
} from '@threshold/shared/contract/sockets.ts';
import { Follower } from '@threshold/shared/domain/follow.ts';
import { applyPathEvent } from '@threshold/shared/domain/path-view.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { applyWallEvent } from '@threshold/shared/domain/wall-view.ts';
import type { Input } from './classroom.ts';
import { until } from './until.ts';

type SectionView = 'section' | 'path' | 'wall';

const reducers = { section: applyEvent, path: applyPathEvent, wall: applyWallEvent };

interface Pass {
  url: string;
  cookie?: string;
  display?: string;
  person: number;
}

/** A screen: a real socket with a real session, that follows views as the browser does. */
export class LiveClient {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly person: number;
  /** Every packet as it came, for tests that look at what was sent. */
  readonly packets: Change[] = [];
  readonly here: Here[] = [];
  readonly ended: Refused[] = [];
  storeAway = false;
  /** How often a view was asked for. */
  watches = 0;
  readonly #followers = new Map<
    string,
    { view: SectionView; section: number; follower: Follower<unknown, unknown> }
  >();
  readonly #pass: Pass;

  constructor(pass: Pass) {
    this.#pass = pass;
    this.person = pass.person;
    this.socket = io(pass.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      auth: pass.display === undefined ? {} : { display: pass.display },
      extraHeaders: {
        origin: pass.url,
        ...(pass.cookie === undefined ? {} : { cookie: pass.cookie }),
      },
    });
    this.socket.on('change', (change) => this.#change(change));
    this.socket.on('beat', ({ view, section, rev }) => {
      const watched = this.#followers.get(`${view}:${section}`);
      if (watched?.follower.beat(rev) === 'behind') void this.watch(watched.view, section);
    });
    this.socket.on('again', ({ view, section }) => void this.watch(view as SectionView, section));
    this.socket.on('here', (here) => this.here.push(here));
    this.socket.on('ended', (refusal) => this.ended.push(refusal));
    this.socket.on('store', ({ away }) => {
      this.storeAway = away;
    });
    this.socket.on('connect', () => {
      for (const { view, section } of this.#followers.values()) void this.watch(view, section);
    });
  }

  async connected(): Promise<this> {
    await until(`a socket of ${this.person} connects`, () => this.socket.connected);
    return this;
  }

  #change(change: Change): void {
    this.packets.push(change);
    const watched = this.#followers.get(`${change.view}:${change.section}`);
    if (!watched) return;
    const followed = watched.follower.packet(change);
    const again = change.events.some((event) => (event as { type: string }).type === 'again');
    if (followed === 'behind' || again) void this.watch(watched.view, watched.section);
  }

  /** Follows a view from now on; answers the reply. */
  async watch<V extends SectionView>(view: V, section: number): Promise<Watching<V> | Refused> {
    const key = `${view}:${section}`;
    const known = this.#followers.get(key);
    const follower = known?.follower ?? new Follower<unknown, unknown>(reducers[view] as never);
    if (!known) this.#followers.set(key, { view, section, follower });
    follower.begin();
    this.watches += 1;
    const last = follower.position;
    const asked = { view, section, ...(last ? { last } : {}) };
    const reply = (await this.socket.timeout(10_000).emitWithAck('watch', asked as never)) as
      Watching<V> | Refused;
    if (!reply.ok) {
      this.#followers.delete(key);
      return reply;
    }
    if (follower.take(reply.snapshot, { epoch: reply.epoch, rev: reply.rev }) === 'behind')
      return this.watch(view, section);
    return reply;
  }

  /** What the screen shows of that view now. */
  state<V extends SectionView>(view: V, section: number): Views[V]['snapshot'] {
    const state = this.#followers.get(`${view}:${section}`)?.follower.state;
    if (!state) throw new Error(`${view} of ${section} is not watched`);
    return state as Views[V]['snapshot'];
  }

  rev(view: SectionView, section: number): number {
    return this.#followers.get(`${view}:${section}`)?.follower.position?.rev ?? 0;
  }

  /** Sends a command once. Rejects when no answer comes in time. */
  ask<N extends CommandName>(
    name: N,
    section: number,
    input: Input<N>,
    more: { id?: string; as?: number } = {},
  ): Promise<Reply> {
    const envelope = { commandId: more.id ?? randomUUID(), for: more.as ?? this.person, section };
    const emit = this.socket.timeout(10_000);
    return emit.emitWithAck(
      name as 'attempt.ready',
      { ...input, ...envelope } as never,
    ) as Promise<Reply>;
  }

  async must<N extends CommandName>(
    name: N,
    section: number,
    input: Input<N>,
    more: { id?: string } = {},
  ) {
    const reply = await this.ask(name, section, input, more);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
    return reply;
  }

  /** The same person on the same session, on a page of another tab or process. */
  again(url = this.#pass.url): LiveClient {
    return new LiveClient({ ...this.#pass, url });
  }

  get pass(): Pass {
    return this.#pass;
  }

  close(): void {
    this.socket.disconnect();
  }
}
