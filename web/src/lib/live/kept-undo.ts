import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { judgedPrefix } from './forget-drafts.ts';

/** What was judged last. The first objective is what was judged, the others were shown with it. `at`: ms of this device's clock. */
export interface LastJudgement {
  command: string;
  students: number[];
  objectives: number[];
  outcome: Outcome;
  /** How many of these students had crossed it before. */
  before: number;
  at: number;
}

/**
 * The last judgement of a class that was acknowledged in this tab, by numbers alone, so that it can be taken back for the rest of its
 * minute where the page is loaded anew. It goes as drafts do, and waits for nobody. Rules A8, P5.
 */
export class KeptUndo {
  readonly #key: string;

  constructor({ school, person }: SessionPerson, section: number) {
    this.#key = `${judgedPrefix}${school}:${person}:${section}`;
  }

  recall(): LastJudgement | null {
    return JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as LastJudgement | null;
  }

  keep(last: LastJudgement | null): void {
    if (last) sessionStorage.setItem(this.#key, JSON.stringify(last));
    else sessionStorage.removeItem(this.#key);
  }
}
