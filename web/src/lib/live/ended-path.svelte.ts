import type { EndedPath as EndedPage, LastTime } from '@threshold/shared/contract/pages.ts';
import type { PathState, Result } from '@threshold/shared/contract/snapshots.ts';
import { givenName } from '@threshold/shared/domain/called-name.ts';
import { cellStatus } from '@threshold/shared/domain/cell-status.ts';
import { cellTime, isMastered } from '@threshold/shared/domain/mastery.ts';
import { dayInWords } from '../components/day-in-words.ts';
import type {
  PathLevel,
  PathObjective,
  PressState,
  StudentPanel,
} from '../screens/student-props.ts';
import { pathDetail } from './path-detail.ts';
import { TracksIndex } from './tracks-index.ts';

/** A student's path in the class they were in last, as it was then: it is read, and nothing of it moves or can be pressed. Rule S4. */
export class EndedPath {
  readonly tracks: TracksIndex;
  readonly #path: PathState;
  /** The store's clock when it was read. */
  readonly #now: number;
  readonly #ended: LastTime;
  chosen = $state<number | null>(null);
  showing = $state<'path' | 'panel'>('path');

  /** `objective`: what the address asked for. */
  constructor({ tracks, watching, ended, left }: EndedPage, objective: number | null) {
    this.tracks = new TracksIndex(tracks);
    this.#path = watching.snapshot;
    this.#now = watching.now;
    this.#ended = { ended, left };
    if (objective !== null && this.tracks.find(objective)) this.choose(objective);
  }

  get section() {
    return this.#path.section;
  }

  get me() {
    const { me } = this.#path;
    return { first: givenName(me), initials: me.initials };
  }

  /** What ended for them, and on which day. */
  get ended() {
    const { ended, left } = this.#ended;
    return { title: this.section.title, day: dayInWords(ended, this.#now), left };
  }

  readonly levels = $derived.by((): PathLevel[] =>
    this.tracks.levels.map(({ title, lang, track, objectives }) => ({
      ...{ name: title, lang, track },
      objectives: objectives.map(({ id }) => this.#row(id)),
    })),
  );

  #row(id: number): PathObjective {
    const { cells, opened } = this.#path;
    const { needs } = this.tracks.find(id)!;
    const state = cellStatus({ cells, objective: id, needs, opened, attempt: undefined });
    const nothing = { held: false, elsewhere: undefined, standing: null, by: undefined };
    const detail = pathDetail({
      ...{ state, cell: cells[id] ?? 0, ...nothing, before: [], unsent: null, feedback: null },
      now: this.#now,
    });
    // What was neither crossed nor tried opens to nobody here.
    const isTold = state === 'mastered' || state === 'tried';
    return { ...this.tracks.label(id), state, detail: isTold ? detail : '' };
  }

  readonly panel = $derived.by((): StudentPanel | null => {
    const objective = this.chosen === null ? null : this.tracks.text(this.chosen);
    if (!objective) return null;
    const press = this.#press(objective.id);
    const result = press.state === 'ended' ? this.#tried(objective.id) : undefined;
    if (!result) return { state: 'objective', objective, press };
    const [score] = result.scores.filter((one) => one.objective === objective.id);
    const met = objective.criteria.map((_, i) => score!.criteria.includes(i));
    const note = result.note ? { text: result.note, by: result.by } : null;
    return { state: 'not-yet', objective, result: score!.index, met, note, also: [], press };
  });

  #press(objective: number): PressState {
    const cell = this.#path.cells[objective] ?? 0;
    if (!isMastered(cell)) return { state: 'ended', left: this.#ended.left };
    return { state: 'mastered', day: dayInWords(cellTime(cell)!, this.#now) };
  }

  /** The latest try at it that stands, with what its teacher wrote. */
  #tried(objective: number): Result | undefined {
    return this.#path.results.find(({ scores }) =>
      scores.some((one) => one.objective === objective && !one.taken),
    );
  }

  choose(objective: number): void {
    this.chosen = objective;
    this.showing = 'panel';
  }

  back(): void {
    this.showing = 'path';
  }
}
