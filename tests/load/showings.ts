interface Shown {
  at: number;
  times: number;
}

/** Keeps account of which press was shown on how many teachers' screens, and how late. */
export class Showings {
  readonly latencies: number[] = [];
  #screens: number;
  #pressed = new Map<string, Shown>();
  #missing = 0;
  #beyond = 0;

  /** `screens`: on how many screens each press is due. */
  constructor(screens: number) {
    this.#screens = screens;
  }

  pressed(mark: string, at: number): void {
    this.#pressed.set(mark, { at, times: 0 });
    this.#missing += this.#screens;
  }

  /** The server said no: the press is due nowhere. */
  refused(mark: string): void {
    this.#missing -= this.#screens - (this.#pressed.get(mark)?.times ?? 0);
    this.#pressed.delete(mark);
  }

  shown(mark: string, at: number): void {
    const press = this.#pressed.get(mark);
    if (!press || press.times === this.#screens) {
      this.#beyond++;
      return;
    }
    press.times++;
    this.#missing--;
    this.latencies.push(at - press.at);
  }

  get lost(): number {
    return this.#missing;
  }

  get duplicated(): number {
    return this.#beyond;
  }
}
