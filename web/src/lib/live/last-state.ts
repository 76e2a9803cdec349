import { browser } from '$app/env';
import { lastState } from './kept-names.ts';
import { openKept } from './kept-pages.ts';
import type { Session } from './session.svelte.ts';
import type { Seen, View } from './view.svelte.ts';

const KEEP_MS = 2_000;
/** On a slow device the page itself is kept only some time after it is live; where nothing is to be kept it never is. */
const TRIES = 10;

/**
 * The last state of a page, kept beside the page itself: a page that is opened out of reach shows what was last seen, not what
 * it was once rendered with (rule T7). It goes with the page (rule P5).
 */
export class LastState<V extends 'path' | 'section'> {
  readonly #view: View<V>;
  readonly #session: Session;
  readonly #address: string;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View<V>, session: Session) {
    this.#view = view;
    this.#session = session;
    this.#address = browser ? location.pathname + lastState : '';
    if (browser) void this.#recall();
  }

  async #recall(): Promise<void> {
    const cache = await openKept(this.#session.owner);
    const kept = await cache?.match(this.#address);
    if (kept) this.#view.recall((await kept.json()) as Seen<V>);
  }

  /** Keeps what is shown, at most every two seconds; to be called from an effect. */
  follow(): void {
    if (!this.#view.state || this.#view.asOf !== null) return;
    this.#keeping ??= setTimeout(() => void this.#keep(), KEEP_MS);
  }

  async #keep(tries = TRIES): Promise<void> {
    this.#keeping = undefined;
    if (this.#session.connection.link === 'ended') return;
    const cache = await openKept(this.#session.owner);
    if (cache) await cache.put(this.#address, Response.json(this.#view.seen));
    else if (tries > 1) this.#keeping ??= setTimeout(() => void this.#keep(tries - 1), KEEP_MS);
  }
}
