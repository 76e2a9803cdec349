import type { LineView } from '../teach-props.ts';
import { stillLine } from './still-line.ts';

/** A pointer that has rested this long aims at nothing. */
const RESTS_MS = 2_500;

/** Holds the rows of the line while a pointer moves among them. */
export class LineHold {
  readonly #line: () => LineView;
  #then = $state.raw<LineView | null>(null);
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(line: () => LineView) {
    this.#line = line;
  }

  readonly line = $derived.by(() => stillLine(this.#line(), this.#then));

  /** Watches the pointer over the rows; to be attached to what holds them. */
  watch = (rows: HTMLElement): (() => void) => {
    // A finger covers nothing before it presses.
    const moved = ({ pointerType }: PointerEvent) => pointerType !== 'touch' && this.#moved();
    rows.addEventListener('pointermove', moved);
    rows.addEventListener('pointerleave', this.#left);
    return () => {
      rows.removeEventListener('pointermove', moved);
      rows.removeEventListener('pointerleave', this.#left);
      clearTimeout(this.#resting);
    };
  };

  #moved(): void {
    this.#then ??= this.#line();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(this.#left, RESTS_MS);
  }

  /** It has left them, or rests. */
  #left = (): void => {
    clearTimeout(this.#resting);
    this.#then = null;
  };
}
