/** How long a brick rises, and how long a burst's count stays to be read. Unit: milliseconds. */
const RISE_MS = 900;
const READ_MS = 8_000;

interface Rising {
  /** Counts up: another rise is another brick that comes up. */
  run: number;
  /** Whose: keys of crossings that came up together. */
  keys: readonly string[];
}

/**
 * Crossings are celebrated once each. What comes while one rises waits, and then rises as one with a count. What stood
 * there when the wall was opened has been celebrated, and one taken back is not until it comes again.
 */
export class Rises {
  now = $state.raw<Rising>({ run: 0, keys: [] });
  #known: readonly string[];
  #waiting: string[] = [];
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keys: readonly string[]) {
    this.#known = keys;
  }

  /** Tells which crossings there are now; to be called from an effect. */
  see(keys: readonly string[]): void {
    const fresh = keys.filter((key) => !this.#known.includes(key));
    this.#known = keys;
    this.#waiting = [...this.#waiting, ...fresh].filter((key) => keys.includes(key));
    if (!this.#busy) this.#rise();
  }

  #rise(): void {
    clearTimeout(this.#timer);
    this.#busy = this.#waiting.length > 0;
    if (!this.#busy) {
      this.#timer = setTimeout(() => (this.now = { ...this.now, keys: [] }), READ_MS);
      return;
    }
    this.now = { run: this.now.run + 1, keys: this.#waiting };
    this.#waiting = [];
    this.#timer = setTimeout(() => this.#rise(), RISE_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
