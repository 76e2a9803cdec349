import { untrack } from 'svelte';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { TeachProps } from '../teach-props.ts';
import {
  type DraftStore,
  type Drafts,
  type JudgementDraft,
  emptyDraft,
  isEmpty,
  observedStudent,
  type Sittings,
} from './draft-store.ts';
import { draftKey, judgement } from './judgement-draft.ts';

/** What is ticked and typed about whoever is looked at, until it is decided; each sitting has its own. */
export class Drafting {
  readonly #props: () => TeachProps;
  #drafts = $state.raw<Drafts>({});
  /** What was last judged with what was said: a slip that is taken back brings that back. Rule A8. */
  #judged: { key: string; said: JudgementDraft } | null = null;

  /** How each attempt stood when it was last known. */
  #stood: Sittings = {};

  constructor(props: () => TeachProps) {
    this.#props = props;
  }

  readonly #assess = $derived.by(() => this.#props().assess);
  /** A colleague decides for those they have, and of help nothing is decided. Rules A6, L6. */
  readonly #mayJudge = $derived.by(
    () => this.#assess !== null && !['theirs', 'help'].includes(this.#assess.stage),
  );
  readonly draft = $derived.by(
    () => (this.#assess && this.#drafts[draftKey(this.#assess)]) ?? emptyDraft,
  );

  /** Takes up what was ticked and typed before the page was loaded; to be called once it is there. */
  recall(store: DraftStore): void {
    const recalled = store.recall();
    this.#drafts = { ...recalled, ...this.#drafts };
    // Of sittings only claims are kept: one that ended while the page was away ends here. What was seen without a press has none.
    const stood = store.returned ? 'ready' : 'mine';
    const sittings = Object.keys(recalled).filter((key) => observedStudent(key) === null);
    this.#stood = Object.fromEntries(sittings.map((key) => [key, stood]));
  }

  /** Has them outlive the page; to be called from an effect. */
  keep(store: DraftStore): void {
    store.keep(this.#drafts);
  }

  /** Drops what was said in a sitting that is over: what is said in the next one begins anew. To be called from an effect. */
  forget(store: DraftStore): void {
    const stands = store.sittings();
    if (stands === null) return;
    const over = Object.entries(this.#stood)
      .filter(([key, stood]) => stands[key] !== 'mine' && stands[key] !== stood)
      .map(([key]) => key);
    this.#stood = stands;
    const drafts = untrack(() => this.#drafts);
    if (over.some((key) => key in drafts))
      this.#drafts = Object.fromEntries(
        Object.entries(drafts).filter(([key]) => !over.includes(key)),
      );
  }

  write = (change: Partial<JudgementDraft>): void => {
    if (this.#assess)
      this.#drafts = { ...this.#drafts, [draftKey(this.#assess)]: { ...this.draft, ...change } };
  };

  tick = (index: number, on = !(this.draft.ticked[index] ?? false)): void => {
    const criteria = this.#assess?.objective.criteria ?? [];
    if (index >= criteria.length || !this.#mayJudge) return;
    const ticked = criteria.map((_, at) => (at === index ? on : (this.draft.ticked[at] ?? false)));
    this.write({ ticked });
  };

  decide = async (outcome: Outcome): Promise<void> => {
    // Kept by hand: once it is judged, the panel is about nobody any more.
    const [judged, said] = [this.#assess, this.draft];
    if (!judged || !this.#mayJudge) return;
    const key = draftKey(judged);
    this.#judged = { key, said };
    this.#drafts = { ...this.#drafts, [key]: emptyDraft };
    if (await this.#props().onassess(judgement(judged, said, outcome))) return;
    // Refused: it was not said in vain. What was said since stands.
    if (isEmpty(this.#drafts[key] ?? emptyDraft)) this.#drafts = { ...this.#drafts, [key]: said };
  };

  /** Something else was recorded: what can be taken back now is that. */
  recorded = (): void => {
    this.#judged = null;
  };

  takeBack = (): void => {
    if (!this.#props().undo) return;
    if (this.#judged) this.#drafts = { ...this.#drafts, [this.#judged.key]: this.#judged.said };
    this.#judged = null;
    this.#props().onundo();
  };
}
