import { tick } from 'svelte';

/** Notices when what had the focus was put away with its part of the screen, so that nobody is left at its top. */
export class KeptFocus {
  #last: Element | null = null;

  /** Watches a screen; to be attached to it. */
  watch = (screen: HTMLElement): (() => void) => {
    const came = ({ target }: FocusEvent) =>
      (this.#last = target instanceof Element ? target : null);
    const left = () =>
      queueMicrotask(() => {
        // Left by its person, not put away.
        if (this.#last?.isConnected && this.#last !== document.activeElement) this.#last = null;
      });
    screen.addEventListener('focusin', came);
    screen.addEventListener('focusout', left);
    return () => {
      screen.removeEventListener('focusin', came);
      screen.removeEventListener('focusout', left);
    };
  };

  /** Calls back where the focus was lost with what had it; to be called after every change of the screen. */
  async look(lost: () => void): Promise<void> {
    await tick();
    if (this.#last && !this.#last.isConnected && document.activeElement === document.body) {
      this.#last = null;
      lost();
    }
  }
}
