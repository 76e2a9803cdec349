import type { FamilyPage } from '@threshold/shared/contract/pages.ts';
import type { FamilyState, FamilyTry } from '@threshold/shared/contract/snapshots.ts';
import { cellStatus } from '@threshold/shared/domain/cell-status.ts';
import { applyFamilyEvent } from '@threshold/shared/domain/family-view.ts';
import { nowAndNext } from '@threshold/shared/domain/now-and-next.ts';
import { clock } from '../components/clock.svelte.ts';
import type { FamilyLevel, FamilyNow, FamilyTryRow } from '../screens/family-props.ts';
import { spoken } from '../words/say.ts';
import type { Connection } from './connection.svelte.ts';
import { dayBegan, levelFar, triedInWords, tryWhen } from './family-words.ts';
import { homeTips } from './home-tips.ts';
import { TracksIndex } from './tracks-index.ts';
import { View } from './view.svelte.ts';

/** Crossings a family sees beside the path; all of them are in the list of tries. */
const LATELY = 3;

/** A child in one class, as the live view makes it for the family. Rule P6. */
export class FamilyClass {
  readonly section: number;
  readonly tracks: TracksIndex;
  readonly view: View<'family'>;

  /** `still`: the class is over, and is shown as it was read. */
  constructor(
    { watching, tracks }: FamilyPage['classes'][number],
    connection: Connection,
    still: boolean,
  ) {
    this.section = watching.snapshot.section.id;
    this.tracks = new TracksIndex(tracks);
    const of = { view: 'family', section: this.section } as const;
    this.view = new View(connection, of, applyFamilyEvent, watching, still);
  }

  readonly state = $derived.by((): FamilyState => this.view.state!);
  /** The present day, which is all that is shown of the time: so nothing is made anew each second. Unit: epoch ms. */
  readonly now = $derived.by(() => dayBegan(clock.now + this.view.clock));

  /** The path in display order, each objective with what its cell shows. */
  readonly path = $derived.by(() => {
    const { cells, opened } = this.state;
    return this.tracks.order.map(({ id, needs }) => ({
      id,
      state: cellStatus({ cells, objective: id, needs, opened }),
    }));
  });

  readonly #at = $derived.by(() => nowAndNext(this.path, this.state.tries));

  readonly levels = $derived.by((): FamilyLevel[] => {
    let from = 0;
    let passed = false;
    return this.tracks.tracks.flatMap(({ levels, wording }) =>
      levels.map(({ title, objectives, wording: own = wording }) => {
        const placed = this.path.slice(from, (from += objectives.length));
        const cells = placed.map(({ state }) => state);
        const isNow = placed.some(({ id }) => id === this.#at.now);
        const place = isNow ? 'now' : passed ? 'ahead' : 'crossed';
        passed ||= isNow;
        return { name: title, lang: langOf(own), cells, far: levelFar(cells), place };
      }),
    );
  });

  /** What was tried and is shown here, the latest first. */
  readonly #tries = $derived.by((): FamilyTry[] =>
    this.state.tries
      .filter(({ objective }) => this.tracks.find(objective))
      .toSorted((a, b) => b.at - a.at || b.index - a.index),
  );
  readonly tries = $derived.by(() => this.#tries.map((one) => this.#row(one)));
  readonly lately = $derived.by(() => this.tries.filter(({ crossed }) => crossed).slice(0, LATELY));

  #row(of: FamilyTry): FamilyTryRow {
    const { title, lang } = this.tracks.label(of.objective);
    return {
      index: of.index,
      crossed: of.outcome === 'mastered',
      title,
      lang: langOf(lang),
      when: tryWhen(of, this.now),
      note: of.note ?? null,
    };
  }

  readonly working = $derived.by((): FamilyNow | null => {
    const one = this.#at.now === null ? undefined : this.tracks.find(this.#at.now);
    const text = one && this.tracks.text(one.id);
    if (!text) return null;
    const tries = this.#tries.filter(({ objective }) => objective === one.id);
    return {
      objective: text,
      threshold: text.threshold,
      short: text.short,
      over: text.over,
      tried: { any: tries.length > 0, words: triedInWords(tries, this.now) },
      tips: homeTips(one),
    };
  });

  readonly next = $derived.by(() => {
    const found = this.path.find(({ id }) => id === this.#at.next);
    return found ? { label: this.tracks.label(found.id), state: found.state } : null;
  });

  /** Some words here are in another language than the page and are not what is being learned: the class wrote or works in it. */
  readonly mixed = $derived.by(() => this.tracks.saidIn.some((one) => langOf(one) !== null));

  close(): void {
    this.view.close();
  }
}

/** Null where it is the page's own language. */
function langOf(lang: string | null): string | null {
  return lang === null || lang.split('-')[0] === spoken() ? null : lang;
}
