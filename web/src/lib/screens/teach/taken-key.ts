/** A key that was the screen's: until it comes up, the button that has the focus does not hear of it. */
export class TakenKey {
  #key: string | null = null;

  take(event: KeyboardEvent): void {
    event.preventDefault();
    this.#key = event.key;
  }

  /** Answers whether this is that key, still down. It would press what has the focus by now. */
  holds(event: KeyboardEvent): boolean {
    if (!event.repeat) this.#key = null;
    const held = event.key === this.#key && (event.key === ' ' || event.key === 'Enter');
    if (held) event.preventDefault();
    return held;
  }

  /** To be called as any key comes up: that is when Space presses a button. */
  up = (event: KeyboardEvent): void => {
    if (event.key === this.#key) event.preventDefault();
    this.#key = null;
  };
}
