import type { Choices } from '@threshold/shared/contract/choices.ts';
import { choose } from './choose.ts';

/**
 * Whether single keys act: who speaks to the computer, or strikes keys unawares, turns them off (WCAG 2.1.4). Kept with the
 * person; out of reach of the server it holds for this page.
 */
export class SingleKeys {
  #on: boolean;

  constructor(chosen: Choices['keys']) {
    this.#on = $state(chosen !== 'off');
  }

  get on(): boolean {
    return this.#on;
  }

  turn(on: boolean): void {
    this.#on = on;
    void choose('keys', on ? 'on' : 'off');
  }
}
