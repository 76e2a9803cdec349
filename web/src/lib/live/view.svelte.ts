import { Follower } from '@threshold/shared/domain/follow.ts';
import type { Elsewhere } from '@threshold/shared/contract/snapshots.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Here, ViewName, Views, Watching } from '@threshold/shared/contract/sockets.ts';
import type { Connection } from './connection.svelte.ts';

type Snapshot<V extends ViewName> = Views[V]['snapshot'];
/** Who is here, as far as a view may know. */
type Present = Pick<Watching, 'here' | 'staffHere' | 'awayAhead' | 'away'>;
/** A view as it was at a moment: what a page is rendered with, and what is kept on the device. `now` is the store's clock. */
export type Seen<V extends ViewName> = Pick<Watching<V>, 'snapshot' | 'now' | 'elsewhere'> &
  Present;
type SectionView = Exclude<ViewName, 'hq'>;

/** One view of one section, kept true by the live protocol: snapshot, packets, and watching again where one is missing. */
export class View<V extends SectionView> {
  state = $state.raw<Snapshot<V> | null>(null);
  /** Ids of who is here (staff only see them), and how many staff are. */
  here = $state.raw<number[]>([]);
  staffHere = $state(0);
  /** Of the line, who is not here: on a path how many ahead of each own attempt, on a wall which attempts. Rule L3. */
  awayAhead = $state.raw<Record<number, number>>({});
  away = $state.raw<readonly number[]>([]);
  /** What a student has open in other classes, in the order of pressing. Rule A1. */
  elsewhere = $state.raw<readonly Elsewhere[]>([]);
  /** Why it cannot be shown. */
  refused = $state.raw<Refused | null>(null);
  /** What this screen held is gone from the store: its person is told, once, and then this is taken back. */
  lost = $state(false);
  /** Milliseconds to add to this device's clock to get the store's. */
  clock = $state(0);
  /** When what is shown was so, while it has not come by this page's own socket. Unit: epoch ms of the store's clock. */
  asOf = $state<number | null>(null);
  readonly #connection: Connection;
  readonly #of: { view: V; section: number };
  readonly #follower: Follower<Snapshot<V>, Views[V]['event']>;
  #stops: (() => void)[];
  #asking = false;
  /** Asked for while an answer was on its way that may be older than the reason to ask. */
  #again = false;

  constructor(
    connection: Connection,
    of: { view: V; section: number },
    apply: (state: Snapshot<V>, event: Views[V]['event']) => Snapshot<V>,
    /** What the page was rendered with. */
    first: Seen<V>,
    /** It moves no more: it is shown as it was read. */
    still = false,
  ) {
    this.#connection = connection;
    this.#of = of;
    this.state = first.snapshot;
    this.asOf = first.now;
    this.elsewhere = first.elsewhere ?? [];
    this.#present(first);
    this.#follower = new Follower((state, event) =>
      (event as { type: string }).type === 'again' ? (this.#later(), state) : apply(state, event),
    );
    this.#stops = [];
    if (still) return;
    const { socket } = connection;
    const mine = (packet: { view?: ViewName; section?: number }) =>
      packet.view === of.view && packet.section === of.section;
    const on = {
      change: (change: Parameters<Parameters<typeof socket.on<'change'>>[1]>[0]) => {
        if (!mine(change)) return;
        const followed = this.#follower.packet(change as never);
        if (followed === 'applied') this.state = this.#follower.state;
        if (followed === 'behind') void this.watch();
      },
      beat: (beat: { view: ViewName; section: number; rev: number }) => {
        if (mine(beat) && this.#follower.beat(beat.rev) === 'behind') void this.watch();
      },
      again: (packet: { view: ViewName; section: number }) => {
        if (mine(packet)) void this.watch();
      },
      here: (here: Here) => {
        if (mine(here)) this.#present({ ...here, here: here.people, staffHere: here.staff });
      },
      ended: (ended: Refused & { view?: ViewName; section?: number }) => {
        if (mine(ended)) this.refused = ended;
      },
    };
    socket.on('change', on.change).on('beat', on.beat).on('again', on.again);
    socket.on('here', on.here).on('ended', on.ended);
    this.#stops = [
      connection.needs(of),
      connection.onLive(() => void this.watch()),
      () => {
        socket.off('change', on.change).off('beat', on.beat).off('again', on.again);
        socket.off('here', on.here).off('ended', on.ended);
      },
    ];
  }

  #present({ here, staffHere, awayAhead = {}, away = [] }: Present): void {
    this.here = here;
    this.staffHere = staffHere;
    this.awayAhead = awayAhead;
    this.away = away;
  }

  /** The revision that `state` stands at; it moves with it. 0 before the first snapshot of this page's own socket. */
  get rev(): number {
    return this.#follower.position?.rev ?? 0;
  }

  /** What is shown, to be kept. */
  get seen(): Seen<V> {
    const { state, here, staffHere, awayAhead, elsewhere } = this;
    const now = this.asOf ?? Date.now() + this.clock;
    const own = { elsewhere: [...elsewhere], away: [...this.away] };
    return { snapshot: state!, now, here, staffHere, awayAhead, ...own };
  }

  /** Shows what was kept, where it is newer than what this page was rendered with and the server has not been reached. */
  recall(kept: Seen<V>): void {
    if (this.asOf === null || kept.now <= this.asOf) return;
    this.asOf = kept.now;
    this.state = kept.snapshot;
    this.elsewhere = kept.elsewhere ?? [];
    this.#present(kept);
  }

  /** Everybody's labels changed: a fresh snapshot, after this packet. */
  #later(): void {
    queueMicrotask(() => void this.watch());
  }

  /** Asks for a fresh snapshot; the old state stays on screen until it is here. */
  async watch(): Promise<void> {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    this.#follower.begin();
    const last = this.#follower.position;
    const asked = { ...this.#of, ...(last ? { last } : {}) };
    const reply = await this.#connection.watch<V>(asked as never);
    this.#asking = false;
    if (!reply || (!reply.ok && reply.code === 'UNAVAILABLE')) {
      if (this.#connection.link === 'live')
        setTimeout(() => void this.watch(), 400 + Math.random() * 300);
      return;
    }
    if (!reply.ok) {
      this.refused = reply;
      return;
    }
    this.refused = null;
    if (reply.lost) this.lost = true;
    this.clock = reply.now - Date.now();
    this.asOf = null;
    this.elsewhere = reply.elsewhere ?? [];
    this.#present(reply);
    const followed = this.#follower.take(reply.snapshot, { epoch: reply.epoch, rev: reply.rev });
    this.state = this.#follower.state;
    if (followed === 'behind' || this.#again) void this.watch();
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }
}
