import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { commandMap, type CommandName } from '@threshold/shared/contract/command-map.ts';
import type { HqState } from '@threshold/shared/contract/hq.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type {
  Beat,
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

export type SectionView = 'section' | 'path' | 'wall';

const reducers = { section: applyEvent, path: applyPathEvent, wall: applyWallEvent };

interface Pass {
  url: string;
  cookie?: string;
  display?: string;
  person: number;
}

interface Watched {
  view: SectionView;
  section: number;
  follower: Follower<unknown, unknown>;
}

/** A screen: a real socket with a real session, that follows views as the browser does. */
export class LiveClient {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly person: number;
  /** Every packet as it came, for tests that look at what was sent. */
  readonly packets: Change[] = [];
  readonly here: (Here & { at: number })[] = [];
  readonly beats: Beat[] = [];
  readonly ended: Refused[] = [];
  /** Replies to `watch` that were no refusal, in order. */
  readonly snapshots: Watching[] = [];
  /** What HQ was sent, with the moment it came. */
  readonly ticks: { at: number; state: Partial<HqState> }[] = [];
  hq: HqState | null = null;
  storeAway = false;
  /** Why handshakes were refused. */
  readonly turnedAway: string[] = [];
  /** Packets are dropped while this holds, as by a network that lies. */
  deaf = false;
  readonly #watched = new Map<string, Watched>();
  readonly #pass: Pass;

  constructor(pass: Pass) {
    this.#pass = pass;
    this.person = pass.person;
    const { origin } = new URL(pass.url);
    this.socket = io(pass.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      auth: pass.display === undefined ? {} : { display: pass.display },
      extraHeaders: { origin, ...(pass.cookie === undefined ? {} : { cookie: pass.cookie }) },
    });
    this.#listen();
  }

  #listen(): void {
    const { socket } = this;
    socket.on('change', (change) => this.#change(change));
    socket.on('beat', (beat) => {
      this.beats.push(beat);
      const watched = this.#watched.get(`${beat.view}:${beat.section}`);
      if (watched?.follower.beat(beat.rev) === 'behind') this.#again(watched);
    });
    socket.on('again', ({ view, section }) => {
      const watched = this.#watched.get(`${view}:${section}`);
      if (watched) this.#again(watched);
    });
    socket.on('here', (here) => this.here.push({ ...here, at: performance.now() }));
    socket.on('hq', (state) => this.#tick(state));
    socket.on('ended', (refusal) => this.ended.push(refusal));
    socket.on('store', ({ away }) => {
      this.storeAway = away;
      if (!away) this.#watchAll();
    });
    socket.on('connect', () => {
      // A server that cannot reach the store says so right behind this.
      this.storeAway = false;
      this.#watchAll();
    });
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('connect_error', ({ message }) => {
      this.turnedAway.push(message);
      if (message === 'UNAVAILABLE') setTimeout(() => socket.connect(), 50);
    });
  }

  async connected(): Promise<this> {
    await until(`a socket of ${this.person} connects`, () => this.socket.connected);
    return this;
  }

  #watchAll(): void {
    for (const watched of this.#watched.values()) this.#again(watched);
    if (this.hq) void this.watchHq().catch(() => undefined);
  }

  /** A socket that closes meanwhile watches again when it is back. */
  #again({ view, section }: Watched): void {
    void this.watch(view, section).catch(() => undefined);
  }

  #change(change: Change): void {
    if (this.deaf) return;
    this.packets.push(change);
    const watched = this.#watched.get(`${change.view}:${change.section}`);
    if (!watched) return;
    const followed = watched.follower.packet(change);
    const again = change.events.some((event) => (event as { type: string }).type === 'again');
    if (followed === 'behind' || again) this.#again(watched);
  }

  #tick(state: Partial<HqState>): void {
    this.ticks.push({ at: performance.now(), state });
    if (this.hq && (state.now ?? 0) >= this.hq.now) this.hq = { ...this.hq, ...state };
  }

  /** Follows a view from now on; answers the reply. Asks again while the record is out of reach. */
  async watch<V extends SectionView>(view: V, section: number): Promise<Watching<V> | Refused> {
    const key = `${view}:${section}`;
    const known = this.#watched.get(key);
    const follower = known?.follower ?? new Follower<unknown, unknown>(reducers[view] as never);
    if (!known) this.#watched.set(key, { view, section, follower });
    const asked = follower.begin();
    const last = follower.position;
    const request = { view, section, ...(last ? { last } : {}) };
    const emit = this.socket.timeout(10_000);
    const reply = (await emit.emitWithAck('watch', request as never)) as Watching<V> | Refused;
    if (!reply.ok) {
      if (reply.code === 'UNAVAILABLE') return this.watch(view, section);
      this.#watched.delete(key);
      return reply;
    }
    this.snapshots.push(reply);
    const position = { epoch: reply.epoch, rev: reply.rev };
    if (follower.take(reply.snapshot, position, asked) === 'behind')
      return this.watch(view, section);
    return reply;
  }

  async watchHq(): Promise<Watching<'hq'> | Refused> {
    const emit = this.socket.timeout(10_000);
    const reply = (await emit.emitWithAck('watch', { view: 'hq' })) as Watching<'hq'> | Refused;
    if (reply.ok && reply.snapshot.now >= (this.hq?.now ?? 0)) this.hq = reply.snapshot;
    return reply;
  }

  unwatch(view: SectionView, section: number): void {
    this.#watched.delete(`${view}:${section}`);
    this.socket.emit('unwatch', { view, section });
  }

  /** What the screen shows of that view now. */
  state<V extends SectionView>(view: V, section: number): Views[V]['snapshot'] {
    const state = this.#watched.get(`${view}:${section}`)?.follower.state;
    if (!state) throw new Error(`${view} of ${section} is not watched`);
    return state as Views[V]['snapshot'];
  }

  rev(view: SectionView, section: number): number {
    return this.#watched.get(`${view}:${section}`)?.follower.position?.rev ?? 0;
  }

  /** Sends a command once. Rejects when no answer comes in time. */
  ask<N extends CommandName>(
    name: N,
    section: number,
    input: Input<N>,
    more: { id?: string; as?: number; patience?: number } = {},
  ): Promise<Reply> {
    const envelope = {
      commandId: more.id ?? randomUUID(),
      for: more.as ?? this.person,
      // What concerns a whole school names none.
      ...('section' in commandMap[name].input.shape ? { section } : {}),
    };
    const emit = this.socket.timeout(more.patience ?? 10_000);
    const whole = { ...input, ...envelope } as never;
    return emit.emitWithAck(name as 'attempt.ready', whole) as Promise<Reply>;
  }

  /** Sends it as the outbox does: with one id, until there is an answer that is no "unknown". */
  async send<N extends CommandName>(
    name: N,
    section: number,
    input: Input<N>,
    id: string = randomUUID(),
  ): Promise<Reply> {
    const limit = performance.now() + 30_000;
    for (;;) {
      if (performance.now() > limit) throw new Error(`${name} got no answer in 30 s`);
      await this.connected();
      const reply = await this.ask(name, section, input, { id, patience: 2_000 }).catch(() =>
        refuse('UNAVAILABLE'),
      );
      if (reply.ok || !['UNAVAILABLE', 'TOO_FAST'].includes(reply.code)) return reply;
    }
  }

  /** Sends a command that must be accepted. */
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
