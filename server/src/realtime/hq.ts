import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Watching } from '@threshold/shared/contract/sockets.ts';
import { hqKeys } from '../store/keys.ts';
import type { HqStore } from '../store/hq-store.ts';
import type { Assessed } from './accept-command.ts';
import type { FeedChannels } from './feed-channels.ts';
import type { ThresholdServer, ThresholdSocket } from './socket-types.ts';

interface HqDeps {
  io: ThresholdServer;
  store: HqStore;
  channels: FeedChannels;
  fault: (error: unknown) => void;
}

/** At most four reports a second and school, and four ticks a second to screens. Rules H1, H2. */
const EVERY_MS = 250;
const NOW_EVERY_MS = 5_000;
const ROOM = 'hq';

/** HQ on this process: what its schools tell the organization, and what its HQ screens are told. */
export class Hq {
  readonly #deps: HqDeps;
  readonly #assessed = new Map<number, Assessed>();
  readonly #reports = new Map<number, NodeJS.Timeout>();
  readonly #timers: NodeJS.Timeout[];
  #tick: NodeJS.Timeout | null = null;
  #listening = false;
  /** Schools with sockets here; they tell their figures of now. */
  readonly #present: () => number[];

  constructor(deps: HqDeps, present: () => number[]) {
    this.#deps = deps;
    this.#present = present;
    this.#timers = [
      setInterval(() => this.#run(() => this.#tellNow()), NOW_EVERY_MS),
      setInterval(() => this.#run(() => deps.store.sampleMinute()), NOW_EVERY_MS),
    ];
  }

  #run(step: () => Promise<void>): void {
    step().catch(this.#deps.fault);
  }

  /** A school's totals moved: the organization hears of it within a quarter of a second. */
  committed(school: number, assessed?: Assessed): void {
    if (assessed) this.#assessed.set(school, assessed);
    if (this.#reports.has(school)) return;
    const timer = setTimeout(() => {
      this.#reports.delete(school);
      this.#run(() => this.#report(school));
    }, EVERY_MS);
    this.#reports.set(school, timer);
  }

  async #report(school: number): Promise<void> {
    const assessed = this.#assessed.get(school);
    this.#assessed.delete(school);
    const tick = assessed && (await this.#deps.store.tickOf(school, assessed));
    await this.#deps.store.report(school, tick ? { tick } : {});
  }

  async watch(socket: ThresholdSocket): Promise<Watching | Refused> {
    const { channels, store } = this.#deps;
    if (!this.#listening) {
      this.#listening = true;
      await channels.listen(hqKeys.channel, () => this.#soon());
    }
    await socket.join(ROOM);
    const { identity } = socket.data;
    const snapshot = await store.read();
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
    this.#tick ??= setTimeout(() => {
      this.#tick = null;
      this.#run(async () => {
        this.#deps.io.to(ROOM).emit('hq', await this.#deps.store.readTicks());
      });
    }, EVERY_MS);
  }

  async #tellNow(): Promise<void> {
    for (const school of this.#present()) await this.#deps.store.tellNow(school);
    if (this.#deps.io.of('/').adapter.rooms.has(ROOM)) {
      this.#deps.io.to(ROOM).emit('hq', await this.#deps.store.read());
    }
  }

  /** Sends what is still waiting to be told, and stops. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#tick) clearTimeout(this.#tick);
    const schools = [...this.#reports.keys()];
    for (const timer of this.#reports.values()) clearTimeout(timer);
    this.#reports.clear();
    for (const school of schools) await this.#report(school);
  }
}
