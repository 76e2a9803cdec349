import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import type { TrackPage } from '@threshold/shared/contract/pages.ts';
import type { Shown, WallState } from '@threshold/shared/contract/snapshots.ts';
import type { Watching } from '@threshold/shared/contract/sockets.ts';
import { inOrder } from '@threshold/shared/domain/line.ts';
import { applyWallEvent } from '@threshold/shared/domain/wall-view.ts';
import type { WallCrossing, WallPerson } from '../screens/wall-props.ts';
import type { Connection } from './connection.svelte.ts';
import { say } from '#lib/words/say.ts';
import { Rises } from './rises.svelte.ts';
import { TracksIndex } from './tracks-index.ts';
import { View } from './view.svelte.ts';

/** The wall as its live view makes it. */
export class WallLive {
  readonly view: View<'wall'>;
  readonly tracks: TracksIndex;
  readonly #rises: Rises;

  constructor(
    section: number,
    tracks: readonly TrackPage[],
    connection: Connection,
    first: Watching<'wall'>,
  ) {
    this.tracks = new TracksIndex(tracks);
    this.view = new View(connection, { view: 'wall', section }, applyWallEvent, first);
    this.#rises = new Rises(this.crossed.map(({ key }) => key));
  }

  get state(): WallState | null {
    return this.view.state;
  }

  readonly crossed = $derived.by((): WallCrossing[] =>
    (this.state?.crossed ?? []).toReversed().map((crossing) => {
      const { title, lang } = this.tracks.label(crossing.objective);
      return {
        key: `${crossing.who} ${crossing.objective}`,
        who: crossing.who,
        // Without names a crossing is the class's: not even the table it came from.
        label: this.state?.mode === 'none' ? null : label(crossing) || null,
        objective: title,
        lang,
        brick: this.state?.mode === 'none' ? '' : initials(crossing.label),
      };
    }),
  );

  /** The crossings that rise now, as one; `run` counts the rises. */
  readonly rising = $derived.by(() => {
    const { run, keys } = this.#rises.now;
    return { run, crossed: this.crossed.filter(({ key }) => keys.includes(key)) };
  });

  /** Celebrates what is new; to be called from an effect. */
  celebrate(): void {
    this.#rises.see(this.crossed.map(({ key }) => key));
  }

  readonly with = $derived.by(() =>
    Object.values(this.state?.queue ?? {})
      .filter((entry) => entry.state === 'claimed')
      .map((entry) => ({ ...person(entry, entry.attempt), teacher: entry.by ?? '' })),
  );

  readonly next = $derived.by((): WallPerson[] => {
    const state = this.state;
    if (!state) return [];
    const ready = Object.values(state.queue).filter((entry) => entry.state === 'ready');
    const today = Object.fromEntries(ready.map((entry) => [entry.who, entry.today]));
    const line = inOrder(
      ready.map((entry) => ({ ...entry, student: entry.who })),
      state.order,
      (who) => today[who] ?? 0,
    );
    const seen: string[] = [];
    const { away } = this.view;
    // Take next passes over who is not here (rule L3), and so does what the room reads.
    const called = [
      ...line.filter(({ attempt }) => !away.includes(attempt)),
      ...line.filter(({ attempt }) => away.includes(attempt)),
    ];
    return called.flatMap((entry) => {
      if (seen.includes(entry.who)) return [];
      seen.push(entry.who);
      return [person(entry, entry.attempt)];
    });
  });

  readonly levels = $derived.by(() =>
    this.tracks.levels.map(({ title, objectives }) => ({
      name: title,
      counts: objectives.map(({ id }) => this.state?.filled[id] ?? 0),
    })),
  );

  close(): void {
    this.#rises.close();
    this.view.close();
  }
}

function person(shown: Shown, key: number): WallPerson {
  return {
    key: String(key),
    label: label(shown),
    lang: shown.lang ?? null,
  };
}

/** What the mode allows to be read; without a name the table, if there is one. */
function label({ label: name, table }: Shown): string {
  if (/^\p{Lu}{2,3}$/u.test(name)) return [...name].map((letter) => `${letter}.`).join(' ');
  return name || (table === undefined ? '' : say('wall.table', { number: table }));
}

/** Two letters for a brick: initials as they are, or those of a short name, its first and its last word's. */
function initials(name: string): string {
  if (/^\p{Lu}{1,3}$/u.test(name)) return name;
  return initialsOf(name);
}
