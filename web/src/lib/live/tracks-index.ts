import type { ObjectivePage, TrackPage } from '@threshold/shared/contract/pages.ts';
import type { ExemplarText, ObjectiveLabel, ObjectiveText } from '../components/objective-text.ts';
import type { ShownTrack } from '../components/shown-track.ts';
import { say } from '../words/say.ts';

/** An objective with where it stands, and its languages: of its samples, of what it is called, of what it asks. */
export interface PlacedObjective extends ObjectivePage {
  level: string;
  language: string;
  wording: string;
  taskWording: string;
}

/** The objectives of the class's tracks, by home and in display order. */
export class TracksIndex {
  readonly tracks: readonly TrackPage[];
  readonly order: readonly PlacedObjective[];
  readonly #byId: ReadonlyMap<number, PlacedObjective>;
  readonly #trackOf: ReadonlyMap<number, ShownTrack | null>;
  /** Codes that more than one track has. */
  readonly #twice: ReadonlySet<string>;

  constructor(tracks: readonly TrackPage[]) {
    this.tracks = tracks;
    this.order = tracks.flatMap(({ levels, language, wording }) =>
      levels.flatMap((level) =>
        level.objectives.map((one) => ({
          ...{ wording, ...one, taskWording: one.taskWording ?? wording },
          ...{ level: level.title, language: one.sampleLanguage ?? language },
        })),
      ),
    );
    this.#byId = new Map(this.order.map((one) => [one.id, one]));
    // Of one that two of them show, the first is named.
    const placed = tracks.flatMap((track) =>
      track.levels.flatMap(({ objectives }) =>
        objectives.map(({ id }) => [id, this.#shown(track)] as const),
      ),
    );
    this.#trackOf = new Map(placed.toReversed());
    const codes = this.order.map(({ code }) => code);
    this.#twice = new Set(codes.filter((code, at) => codes.indexOf(code) !== at));
  }

  /** With the title of its track, where the class follows several: two may have levels of one name. */
  get levels(): readonly (TrackPage['levels'][number] & {
    track: ShownTrack | null;
    /** Of its title, BCP 47. */
    lang: string;
  })[] {
    return this.tracks.flatMap((track) =>
      track.levels.map((level) => ({
        ...level,
        track: this.#shown(track),
        lang: level.wording ?? track.wording,
      })),
    );
  }

  /** The languages in which its objectives are said and shown, BCP 47; without that of samples in which one is learned. */
  get saidIn(): readonly string[] {
    return this.tracks.flatMap(({ levels, language, wording }) =>
      levels
        .flatMap(({ objectives }) => objectives)
        .flatMap((one) => [
          one.wording ?? wording,
          ...(language === wording ? [one.sampleLanguage ?? language] : []),
        ]),
    );
  }

  /** The track of an objective, where the class follows several: two may have objectives of one code. Else null. */
  trackOf(objective: number): ShownTrack | null {
    return this.#trackOf.get(objective) ?? null;
  }

  #shown({ id, title, wording, titleWording = wording }: TrackPage): ShownTrack | null {
    return this.tracks.length > 1 ? { id, title, lang: titleWording } : null;
  }

  /** Undefined where the class's tracks do not show it (any more). */
  find(objective: number): PlacedObjective | undefined {
    return this.#byId.get(objective);
  }

  /** How lists name it; one that is not shown here keeps a plain name. */
  label(objective: number): ObjectiveLabel {
    const { code, title, wording } = this.find(objective) ?? {
      code: '',
      title: say('common.other-track'),
      wording: null,
    };
    return { id: objective, code, title, lang: wording };
  }

  /** The same, with its track, for a list of all that the class follows. */
  choice(objective: number): ObjectiveLabel & { track: ShownTrack | null } {
    return { ...this.label(objective), track: this.trackOf(objective) };
  }

  /** The code within a sentence: with its track, where another one of the class has an objective of that code. */
  codeOf(objective: number): string {
    const { code } = this.label(objective);
    const track = this.#twice.has(code) ? this.trackOf(objective) : null;
    return track ? say('common.code-of-track', { code, track: track.title }) : code;
  }

  /** Everything that says what mastering it means. */
  text(objective: number): ObjectiveText | null {
    const one = this.find(objective);
    if (!one) return null;
    const { level, threshold, criteria, practice, ways, language, inClass = null } = one;
    const [short, over] = [sample(one, 'short'), sample(one, 'over')];
    return {
      ...this.label(objective),
      ...{ level, threshold, criteria, practice, ways, language, short, over, inClass },
      taskLang: one.taskWording,
    };
  }
}

/** One side's sample of an objective; null where there is none. */
export function sample(objective: PlacedObjective, side: 'short' | 'over'): ExemplarText | null {
  const found = objective.exemplars.find((one) => one.side === side);
  if (!found) return null;
  const { lines, why, media = null } = found;
  return { lines, why, lang: objective.language, whyLang: objective.wording, media };
}
