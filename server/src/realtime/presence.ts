const EVERY_MS = 1_000;

/** Who is in one section by all processes, and the telling of it: at most once a second. */
export class Presence {
  people: number[] = [];
  readonly #tell: (people: number[]) => void;
  #timer: NodeJS.Timeout | null = null;
  #told = Number.NEGATIVE_INFINITY;

  constructor(tell: (people: number[]) => void) {
    this.#tell = tell;
  }

  /** Takes what the store says now; the telling follows within a second. */
  changed(people: number[]): void {
    this.people = people;
    if (this.#timer) return;
    const wait = Math.max(0, this.#told + EVERY_MS - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#told = performance.now();
      this.#tell(this.people);
    }, wait);
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
