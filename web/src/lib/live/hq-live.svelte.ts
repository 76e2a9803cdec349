import type { HqState } from '@threshold/shared/contract/hq.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import { type HqShown, withHqNews } from '@threshold/shared/domain/hq-news.ts';
import { clock } from '../components/clock.svelte.ts';
import { Connection } from './connection.svelte.ts';

/** The counter rolls once a second. */
const ROLL_MS = 1_000;
const AGAIN_MS = 500;

/** HQ's figures, rendered first from the page and then kept true by the socket. */
export class HqLive {
  readonly figures = $derived.by(() => this.#shown?.figures ?? null);
  /** Why there are none. */
  refused = $state.raw<Refused | null>(null);
  /** What the counter shows, and what it showed before. */
  counter = $state.raw({ scores: 0, before: 0 });
  connection = $state.raw<Connection | null>(null);
  /** The store's clock less this device's, ms; null until the first word from the socket. */
  #ahead = $state<number | null>(null);
  #shown = $state.raw<HqShown | null>(null);
  #rolled = 0;
  #rolling: ReturnType<typeof setTimeout> | undefined;

  constructor(figures: HqState | null) {
    if (figures) this.#hear(figures);
  }

  /** The store's time. Unit: epoch milliseconds. */
  readonly now = $derived.by(() =>
    this.#ahead === null ? (this.figures?.now ?? 0) : clock.now + this.#ahead,
  );

  /** Opens the socket, as the session's person or as the display of that token. Answers how to stop. */
  follow(display?: string): () => void {
    const connection = new Connection(display === undefined ? {} : { display });
    this.connection = connection;
    connection.socket.on('hq', (news) => this.#hearLive(news));
    connection.onLive(() => void this.#watch(connection));
    return () => {
      clearTimeout(this.#rolling);
      this.#rolling = undefined;
      connection.close();
    };
  }

  async #watch(connection: Connection): Promise<void> {
    const reply = await connection.watch({ view: 'hq' });
    if (reply?.ok) {
      this.refused = null;
      this.#hearLive(reply.snapshot);
    } else if (reply && reply.code !== 'UNAVAILABLE') this.refused = reply;
    else if (connection.link === 'live')
      setTimeout(() => void this.#watch(connection), AGAIN_MS + Math.random() * AGAIN_MS);
  }

  #hearLive(news: Partial<HqState>): void {
    this.#hear(news);
    // What came late says nothing about the clock.
    if (news.now !== undefined && news.now === this.figures?.now)
      this.#ahead = news.now - Date.now();
  }

  #hear(news: Partial<HqState>): void {
    const before = this.#shown;
    const shown = withHqNews(before, news);
    if (!shown || shown === before) return;
    this.#shown = shown;
    const { scores } = shown.figures.totals;
    if (!before) this.counter = { scores, before: scores };
    else if (scores !== this.counter.scores) this.#roll();
  }

  /** At once, unless it rolled within the last second: then at that second's end, with whatever came meanwhile. */
  #roll(): void {
    if (this.#rolling !== undefined) return;
    const wait = Math.max(0, this.#rolled + ROLL_MS - Date.now());
    this.#rolling = setTimeout(() => {
      this.#rolling = undefined;
      this.#rolled = Date.now();
      const scores = this.figures?.totals.scores ?? 0;
      this.counter = { scores, before: this.counter.scores };
    }, wait);
  }
}
