import { online } from 'svelte/reactivity/window';
import type { Link } from './connection.svelte.ts';
import type { Connection as Shown } from '../components/connection.ts';

/** How the screen stands with the server, as components show it. Keeps since when it is not live. */
export class LinkSince {
  #since = $state(0);
  readonly #link: () => Link;
  readonly #asOf: () => number | null;

  /** `asOf`: when what is shown was so, where the server has not been reached yet. Unit: epoch ms. */
  constructor(link: () => Link, asOf: () => number | null = () => null) {
    this.#link = link;
    this.#asOf = asOf;
  }

  /** Notes the moment the link was lost; to be called from an effect on the link. */
  note(): void {
    const lost = this.#link() === 'offline' || this.#link() === 'store-away';
    if (!lost) this.#since = 0;
    else if (this.#since === 0) this.#since = Date.now();
  }

  get shown(): Shown {
    const link = this.#link();
    if (link === 'live') return { state: 'live' };
    if (link === 'connecting') return { state: 'connecting' };
    return {
      state: 'offline',
      since: this.#asOf() ?? (this.#since || Date.now()),
      network: online.current ?? true,
    };
  }
}
