import { browser } from '$app/env';
import type { Result } from '@threshold/shared/contract/snapshots.ts';
import { seenResults } from './kept-names.ts';
import { openKept } from './kept-pages.ts';
import { indexOf } from './student-moments.ts';

/**
 * Which results their student has had in sight, so that no row says of them that feedback waits. Kept beside the page itself,
 * and gone with it (rule P5); where the browser keeps no pages, only until this one is loaded anew.
 */
export class SeenResults {
  #seen = $state.raw<readonly string[]>([]);
  readonly #owner: string;
  readonly #address: string;

  constructor(owner: string) {
    this.#owner = owner;
    this.#address = browser ? location.pathname + seenResults : '';
    if (browser) void this.#recall();
  }

  async #recall(): Promise<void> {
    const cache = await openKept(this.#owner);
    const kept = await cache?.match(this.#address);
    if (kept) this.#seen = [...this.#seen, ...((await kept.json()) as string[])];
  }

  has(result: Result): boolean {
    return this.#seen.includes(nameOf(result));
  }

  /** `today`: those there are; what is not among them is forgotten. */
  add(result: Result, today: readonly Result[]): void {
    if (this.has(result)) return;
    this.#seen = today.filter((one) => one === result || this.has(one)).map(nameOf);
    void this.#keep();
  }

  async #keep(): Promise<void> {
    const cache = await openKept(this.#owner);
    await cache?.put(this.#address, Response.json(this.#seen));
  }
}

/** With its time, because a restored store gives an index again. */
function nameOf(result: Result): string {
  return `${indexOf(result)} ${result.at}`;
}
