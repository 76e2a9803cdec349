import { untrack } from 'svelte';
import { sentences } from '../../words/formats.ts';
import type { Said } from './refusal-words.ts';

/**
 * A note about a field is said as it comes, and a field that named it at once would have it said twice: it is named to whoever
 * comes to the field later. What was there with the page is said to nobody, so that is named from the start.
 */
export class HeardNote {
  readonly #said: () => Said | null;
  #heard = $state('');

  constructor(said: () => Said | null) {
    this.#said = said;
    this.leave();
  }

  /** A field was left: what has been said by now is heard. To be called at every `focusout` of the form. */
  leave = (): void => {
    this.#heard = untrack(() => textOf(this.#said()));
  };

  /** What a field has as `aria-describedby`, where the note has that id. */
  named(id: string): string | null {
    const text = textOf(this.#said());
    return text !== '' && text === this.#heard ? id : null;
  }
}

function textOf(said: Said | null): string {
  return said ? sentences(said.heading, said.rest) : '';
}
