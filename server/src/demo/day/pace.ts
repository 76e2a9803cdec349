import { setTimeout as wait } from 'node:timers/promises';
import type { Seeded } from '../seeded.ts';

/** How time passes for a player: a school day's pauses, made shorter by the day's speed. */
export class Pace {
  readonly over: AbortSignal;
  readonly chance: Seeded;
  readonly #speed: number;

  constructor(chance: Seeded, speed: number, over: AbortSignal) {
    this.chance = chance;
    this.#speed = speed;
    this.over = over;
  }

  /** A pause of between `low` and `high` seconds of the school day; cut short when the day is over. */
  async pause(low: number, high: number): Promise<void> {
    const ms = this.milliseconds(low, high);
    await wait(ms, undefined, { signal: this.over }).catch(() => undefined);
  }

  /** Such a time, in milliseconds of the clock on the wall. */
  milliseconds(low: number, high: number): number {
    return (this.chance.between(low, high) * 1_000) / this.#speed;
  }
}
