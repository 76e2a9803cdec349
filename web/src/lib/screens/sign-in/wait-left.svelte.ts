import { clock } from '../../components/clock.svelte.ts';
import type { DoorRefusal } from '../sign-in-props.ts';

/** The wait that a refusal asks for, counted down on this device. To be made where effects may be. */
export class WaitLeft {
  /** When it is over, ms of this device's clock; null before the page runs, and where there is none. */
  opensAt = $state<number | null>(null);
  readonly #refused: () => DoorRefusal | null;

  constructor(refused: () => DoorRefusal | null) {
    this.#refused = refused;
    $effect.pre(() => {
      const wait = refused()?.wait ?? 0;
      this.opensAt = wait > 0 ? Date.now() + wait * 1_000 : null;
    });
  }

  /** Unit: seconds, 0 once it is over; before the page runs as long as the server said. */
  get seconds(): number {
    const wait = this.#refused()?.wait ?? 0;
    if (wait === 0 || this.opensAt === null) return wait;
    return Math.max(0, (this.opensAt - clock.now) / 1_000);
  }
}
