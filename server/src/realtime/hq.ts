import type { HqState } from '@threshold/shared/contract/hq.ts';
import { type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import type { Watching } from '@threshold/shared/contract/sockets.ts';
import type { Assessed } from '../store/hq-figures.ts';
import { hqKeys } from '../store/keys.ts';
import type { HqStore } from '../store/hq-store.ts';
import type { TakenBack } from './accept-command.ts';
import type { FeedChannels } from './feed-channels.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

interface HqDeps {
  io: ThresholdServer;
  store: HqStore;
  channels: FeedChannels;
  /** Schools with sockets on this process; they tell their figures of now. */
  present: () => number[];
  fault: (error: unknown) => void;
}

/** At most four reports a second and school, and four ticks a second to screens. Rules H1, H2. */
const EVERY_MS = 250;
const NOW_EVERY_MS = 5_000;
/** More would have passed the ticker before anybody had read them. */
const TOLD_AT_ONCE = 30;
const ROOM = 'hq';

/** HQ on this process: what its schools tell the organization, and what its HQ screens are told. */
export class Hq {
  readonly #deps: HqDeps;
  readonly #assessed = new Map<number, Assessed[]>();
  readonly #takenBack = new Map<number, string[]>();
  readonly #reports = new Map<number, NodeJS.Timeout>();
  /** When each was told last, or will be told next. */
  readonly #told = new Map<string, number>();
  readonly #timers: NodeJS.Timeout[];
  readonly #hear = (): void => this.#soon();
  #tick: NodeJS.Timeout | null = null;
  #closed = false;
  /** What was asked of the store and not answered yet. */
  readonly #asked = new Set<Promise<void>>();
  readonly #beginning: Promise<void>;
  /** Screens are told one after the other, so that no look arrives after a later one. */
  #telling: Promise<void> = Promise.resolve();

  constructor(deps: HqDeps) {
    this.#deps = deps;
    this.#timers = [() => this.#tellNow(), () => deps.store.sampleMinute()].map((step) =>
      setInterval(() => this.#ask(step().catch(deps.fault)), NOW_EVERY_MS),
    );
    // Lines may be open and full from before: HQ need not wait for somebody to come.
    this.#beginning = deps.store.tellSilent().catch(deps.fault);
  }

  /** A school's totals moved: the organization hears of it within a quarter of a second. */
  committed(school: number, heard?: Assessed | TakenBack): void {
    if (this.#closed) return;
    if (heard && 'takenBack' in heard)
      this.#takenBack.set(school, [...(this.#takenBack.get(school) ?? []), heard.takenBack]);
    else if (heard)
      this.#assessed.set(
        school,
        [...(this.#assessed.get(school) ?? []), heard].slice(-TOLD_AT_ONCE),
      );
    if (this.#reports.has(school)) return;
    const timer = setTimeout(
      () => {
        this.#reports.delete(school);
        this.#ask(
          this.#report(school).catch((error: unknown) => {
            this.#deps.fault(error);
            this.committed(school);
          }),
        );
      },
      this.#wait(`school ${school}`),
    );
    this.#reports.set(school, timer);
  }

  /** The end waits for it: a store that is left meanwhile would leave it undone, and a fault to report. */
  #ask(asked: Promise<void>): void {
    this.#asked.add(asked);
    void asked.then(() => this.#asked.delete(asked));
  }

  /** How long until that may be told again: at once after a quiet quarter of a second. Unit: ms. */
  #wait(what: string): number {
    const now = performance.now();
    const at = Math.max(now, (this.#told.get(what) ?? Number.NEGATIVE_INFINITY) + EVERY_MS);
    this.#told.set(what, at);
    return at - now;
  }

  async #report(school: number): Promise<void> {
    const assessed = this.#assessed.get(school) ?? [];
    this.#assessed.delete(school);
    const takenBack = this.#takenBack.get(school) ?? [];
    this.#takenBack.delete(school);
    try {
      const stand = assessed.filter(({ command }) => !takenBack.includes(command));
      const ticks = await this.#deps.store.ticksOf(school, stand);
      await this.#deps.store.report(school, { ticks, takenBack });
    } catch (error) {
      // What was judged is told later, and what was taken back must not be told any longer.
      this.#assessed.set(
        school,
        [...assessed, ...(this.#assessed.get(school) ?? [])].slice(-TOLD_AT_ONCE),
      );
      this.#takenBack.set(school, [...takenBack, ...(this.#takenBack.get(school) ?? [])]);
      throw error;
    }
  }

  async watch(socket: ThresholdSocket): Promise<Watching | Refused> {
    const { channels, store } = this.#deps;
    await channels.listen(hqKeys.channel, this.#hear);
    if (!socket.connected) return refuse('SIGNED_OUT');
    await socket.join(ROOM);
    const { identity } = socket.data;
    const snapshot = await store.firstLook();
    return {
      ok: true,
      view: 'hq',
      you: identity.type === 'person' ? identity.who.person : 0,
      epoch: '',
      rev: 0,
      lost: false,
      now: snapshot.now,
      here: [],
      staffHere: 0,
      snapshot,
    };
  }

  #soon(): void {
    if (this.#closed) return;
    this.#tick ??= setTimeout(() => {
      this.#tick = null;
      this.#tell(() => this.#deps.store.readTicks());
    }, this.#wait('screens'));
  }

  #tell(read: () => Promise<Partial<HqState>>): void {
    const { io, fault } = this.#deps;
    if (!io.of('/').adapter.rooms.has(ROOM)) return;
    this.#telling = this.#telling
      .then(async () => void io.to(ROOM).emit('hq', await read()))
      .catch(fault);
  }

  async #tellNow(): Promise<void> {
    for (const school of this.#deps.present()) await this.#deps.store.tellNow(school);
    await this.#deps.store.tellSilent();
    this.#tell(() => this.#deps.store.read());
  }

  /** After an outage: what this process could not tell, and what its screens could not hear. */
  async back(): Promise<void> {
    for (const school of this.#deps.present()) this.committed(school);
    await this.#tellNow();
  }

  /** Sends what is still waiting to be told, and stops when all of it is answered. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#tick) clearTimeout(this.#tick);
    const schools = [...this.#reports.keys()];
    for (const timer of this.#reports.values()) clearTimeout(timer);
    this.#reports.clear();
    for (const school of schools) await this.#report(school);
    await Promise.all(this.#asked);
    await this.#beginning;
    await this.#telling;
  }
}
