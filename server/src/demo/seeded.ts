/** Chance that comes out the same each time for the same seed: plans built on it can be built again. */
export class Seeded {
  #state: number;

  constructor(seed: string | number) {
    this.#state = 0x9e3779b9;
    for (const letter of String(seed)) {
      this.#state = Math.imul(this.#state ^ letter.codePointAt(0)!, 0x85ebca6b);
      this.#state ^= this.#state >>> 13;
    }
  }

  /** From 0 up to but not 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Evenly between the two. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number between the two, both possible. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
}
