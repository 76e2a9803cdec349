import type { PastScore } from '@threshold/shared/contract/pages.ts';
import { listed, timeOfDay } from '../words/formats.ts';
import { refusalText } from '../words/refusal-text.ts';
import { say } from '../words/say.ts';
import { Histories } from './histories.svelte.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { whoInWords } from './unsent-words.ts';

/** What a teacher judged and the store refused, said once it is known who did it first. Rule T5. */
export class RefusedJudgements {
  readonly #section: SectionLive;
  readonly #histories: Histories;

  constructor(section: SectionLive) {
    this.#section = section;
    this.#histories = new Histories(section);
  }

  readonly #first = $derived.by(() => this.#section.outbox.refused[0]);

  /** The first of them in words that say what to do; null where there is none. */
  readonly words = $derived.by((): string | null => {
    if (!this.#first) return null;
    const { unsent, refusal } = this.#first;
    const { about, pressed } = unsent;
    if (!about) return refusalText(refusal);
    const of = { who: whoInWords(about), codes: listed(about.codes), time: timeOfDay(pressed) };
    if (refusal.by !== undefined) {
      const teacher = this.#section.name(refusal.by);
      return say('common.judgement-refused-with', { ...of, teacher });
    }
    const theirs = refusal.code === 'WRONG_STATE' ? this.#theirs() : undefined;
    if (!theirs) return say('common.judgement-refused', { ...of, why: refusalText(refusal) });
    // Theirs is of what was judged; what was shown with it is not in it.
    const told = { ...of, codes: about.codes[0] ?? '', teacher: theirs.by };
    return theirs.outcome === 'mastered'
      ? say('common.judgement-refused-mastered', told)
      : say('common.judgement-refused-not-yet', told);
  });

  /** The score that a colleague recorded of the same student at the same objective, the latest that stands. */
  #theirs(): PastScore | undefined {
    const about = this.#first?.unsent.about;
    if (!about) return undefined;
    return this.#histories
      .of(about.students[0]!)
      ?.findLast(({ objective, voided, by }) => objective === about.objective && !voided && by);
  }

  /** Reads what is recorded of whom it is about; to be called from an effect. */
  read(): void {
    const about = this.#first?.unsent.about;
    this.#histories.want(about?.students.length === 1 ? about.students[0] : undefined);
  }
}
