/** What Space and Enter press by themselves where it has the focus. */
const pressable = 'button, a[href], summary, [role=button]';
const apart = '[role=dialog], [role=menu]';

/**
 * Whether the focus came where it is by a pointer and by nothing else. Nobody sees it there, so Space and Enter are the screen's;
 * wherever a key or the page itself brought it, they press what has it. A question in between gives it back as it was.
 */
export class PointedFocus {
  #at: Element | null = null;

  get held(): boolean {
    return this.#at !== null && this.#at === document.activeElement;
  }

  /** Hears where a pointer presses, what gets the focus, and the keys that move it; to be called from a component. */
  pressed = ({ target }: Event): void => {
    if (target instanceof Element && !target.closest(apart)) this.#at = target.closest(pressable);
  };

  came = ({ target }: Event): void => {
    if (target instanceof Element && target !== this.#at && !target.closest(apart)) this.#at = null;
  };

  moved = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Tab' && target instanceof Element && !target.closest(apart)) this.#at = null;
  };
}
