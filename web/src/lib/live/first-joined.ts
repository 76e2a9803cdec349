import { knock } from './knock.ts';

/** One soft knock when the first student joins an empty line; not for those who wait when the page opens. */
export class FirstJoined {
  #waiting: number | null = null;

  /** Hears how many wait now; to be called from an effect. */
  note(waiting: number): void {
    if (this.#waiting === 0 && waiting > 0) knock();
    this.#waiting = waiting;
  }
}
