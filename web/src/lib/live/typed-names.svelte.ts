import { browser } from '$app/env';
import { draftsPrefix } from './forget-drafts.ts';

/**
 * Names typed or pasted for a class and not sent yet, so that they are there again when this tab loads the page anew. They are
 * children's: they stand in the tab alone, under their teacher's name, and go once they are sent. Rule P5.
 */
export class TypedNames {
  readonly #key: string;
  #text = $state('');

  /** `owner`: `<school>:<person>`. */
  constructor(owner: string, section: number) {
    this.#key = `${draftsPrefix}${owner}:${section}:names`;
    if (browser) this.#text = sessionStorage.getItem(this.#key) ?? '';
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (text === '') sessionStorage.removeItem(this.#key);
    else this.#keep();
  }

  #keep(): void {
    try {
      sessionStorage.setItem(this.#key, this.#text);
    } catch {
      // More than a tab may hold: it stays while the page does.
    }
  }
}
