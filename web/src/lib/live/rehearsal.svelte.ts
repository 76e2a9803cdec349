import type { TrackPage } from '@threshold/shared/contract/pages.ts';
import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type {
  Member,
  PathState,
  Result,
  SectionState,
} from '@threshold/shared/contract/snapshots.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { cellStatus } from '@threshold/shared/domain/cell-status.ts';
import { LEDGER_EPOCH } from '@threshold/shared/domain/ledger.ts';
import { foldScore } from '@threshold/shared/domain/mastery.ts';
import { pathSnapshot } from '@threshold/shared/domain/path-view.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { PathLevel, StudentPanel } from '../screens/student-props.ts';
import { say } from '../words/say.ts';
import { pathDetail } from './path-detail.ts';
import { needed, pressState } from './press-state.ts';
import { TracksIndex } from './tracks-index.ts';

/** Nobody's number: the student who is rehearsed is in no record. */
const NOBODY = 0;
const ATTEMPT = 1;

/** Where a rehearsal stands: what the panel of its student is about. */
export type RehearsalStep = 'objective' | 'waiting' | 'held' | 'called' | 'crossed' | 'not-yet';

/**
 * A teacher is a student for a minute, on the screens a student has, moved by the reducer that moves them in earnest. It has a
 * copy of the class with nobody in it but one who is nobody, no socket and no outbox: there is nothing by which it could be sent,
 * counted or kept, and it is gone with the page. Rule D3.
 */
export class Rehearsal {
  readonly tracks: TracksIndex;
  readonly teacher: string;
  readonly #judge: Member | undefined;
  #state = $state.raw<SectionState>()!;
  #results = $state.raw<readonly Result[]>([]);
  #judged = 0;
  #tapped = $state<number | null>(null);
  #helping = $state(false);
  showing = $state<'path' | 'panel'>('path');

  constructor(state: SectionState, tracks: readonly TrackPage[], me: number) {
    this.tracks = new TracksIndex(tracks);
    this.#judge = state.people[me];
    this.teacher = this.#judge ? staffName(this.#judge) : '';
    const student: Member = {
      id: NOBODY,
      role: 'student',
      name: say('try.you'),
      called: say('try.you'),
      initials: this.#judge?.initials ?? '',
    };
    this.#state = {
      ...state,
      line: { state: 'open', paused: 0 },
      settings: { ...state.settings, wallMode: 'names' },
      people: { [NOBODY]: student, ...(this.#judge ? { [me]: this.#judge } : {}) },
      ...{ open: [], cells: {}, opened: {}, help: {}, marks: {}, today: {}, sittings: [] },
    };
  }

  readonly path = $derived.by((): PathState =>
    pathSnapshot(this.#state, NOBODY, () => 'you', { results: [...this.#results] }),
  );
  readonly own = $derived.by(() => Object.values(this.path.mine)[0]);

  readonly chosen = $derived.by((): number | null => {
    if (this.#tapped !== null) return this.#tapped;
    const rows = this.levels.flatMap(({ objectives }) => objectives);
    return rows.find(({ state }) => state === 'not-yet')?.id ?? null;
  });

  readonly levels = $derived.by((): PathLevel[] =>
    this.tracks.levels.map(({ title, lang, track, objectives }) => ({
      ...{ name: title, lang, track },
      objectives: objectives.map(({ id, needs }) => {
        const { cells, opened } = this.path;
        const attempt = this.own?.objective === id ? this.own : undefined;
        const state = cellStatus({ cells, objective: id, needs, opened, attempt: attempt?.state });
        const detail = pathDetail({
          ...{
            state,
            cell: cells[id] ?? 0,
            held: attempt?.state === 'held',
            elsewhere: undefined,
            unsent: null,
            feedback: null,
          },
          standing: attempt?.state === 'ready' ? { place: 1, away: 0, estimate: null } : null,
          by: attempt?.by,
          before: needed(id, this.path, this.tracks).map((need) => this.tracks.label(need).code),
          now: Date.now(),
        });
        return { ...this.tracks.label(id), state, detail };
      }),
    })),
  );

  readonly panel = $derived.by((): StudentPanel | null => {
    if (this.#helping)
      return { state: 'help', asked: this.path.help !== null, placed: !!this.own, kept: null };
    const objective = this.chosen === null ? null : this.tracks.text(this.chosen);
    if (!objective) return null;
    const { own, path } = this;
    const press = pressState(objective.id, {
      ...{ path, tracks: this.tracks, unsent: [], elsewhere: [], now: Date.now(), ahead: 0 },
    });
    if (own?.objective === objective.id) {
      const you = { label: say('try.you'), you: true };
      if (own.state === 'claimed')
        return {
          ...{ state: 'called', objective, attempt: ATTEMPT, teacher: this.teacher },
          line: [{ ...you, state: 'with' }],
        };
      if (own.state === 'held')
        return {
          ...{ state: 'held', objective, attempt: ATTEMPT, why: 'needs-time', closed: false },
        };
      return {
        ...{ state: 'waiting', objective, attempt: ATTEMPT, place: 1, away: 0, estimate: null },
        ...{ paused: false, order: path.settings.order, line: [{ ...you, state: 'ready' }] },
      };
    }
    const result = path.results.find(({ scores }) => scores[0]?.objective === objective.id);
    const score = result?.scores[0];
    if (!result || !score) return { state: 'objective', objective, press };
    const of = { objective, result: score.index, note: null, also: [] };
    if (score.outcome === 'not-yet') {
      const met = objective.criteria.map((_, i) => score.criteria.includes(i));
      return { state: 'not-yet', ...of, met, press };
    }
    const rows = this.levels.flatMap(({ objectives }) => objectives);
    const opens = rows.filter(({ state }) => state === 'not-yet' || state === 'tried').slice(0, 3);
    return { state: 'crossed', ...of, at: result.at, opens };
  });

  readonly step = $derived.by((): RehearsalStep => {
    if (this.own)
      return { ready: 'waiting', held: 'held', claimed: 'called' }[this.own.state] as RehearsalStep;
    const state = this.panel?.state;
    return state === 'crossed' || state === 'not-yet' ? state : 'objective';
  });

  /** The panel of help; asking there asks nobody. */
  help(open: boolean): void {
    this.#helping = open;
    this.showing = 'panel';
  }

  askHelp(asked: boolean): void {
    if (asked) this.#apply({ type: 'help.asked', student: NOBODY, at: Date.now() });
    else this.#apply({ type: 'help.closed', student: NOBODY });
  }

  choose(objective: number): void {
    this.#helping = false;
    this.#tapped = objective;
    this.showing = 'panel';
  }

  ready(objective: number): void {
    if (this.own) return;
    this.#tapped = objective;
    // What came of the last try makes room for the next.
    this.#results = this.#results.filter(({ scores }) => scores[0]?.objective !== objective);
    const of = { attempt: ATTEMPT, student: NOBODY, objective, at: Date.now() };
    this.#apply({ type: 'attempt.ready', ...of });
  }

  withdraw(): void {
    const of = { attempt: ATTEMPT, student: NOBODY, at: Date.now() };
    if (this.own) this.#apply({ type: 'attempt.withdrawn', why: 'student', ...of });
  }

  /** The place is kept, as long as the student needs. */
  hold(): void {
    const at = Date.now();
    if (this.own) this.#apply({ type: 'attempt.held', attempts: [ATTEMPT], why: 'needs-time', at });
  }

  resume(): void {
    if (this.own)
      this.#apply({ type: 'attempt.resumed', attempt: ATTEMPT, away: 0, pausedBefore: 0 });
  }

  take(): void {
    this.#helping = false;
    if (!this.own || !this.#judge) return;
    this.#tapped = this.own.objective;
    this.#apply({
      ...{ type: 'attempt.claimed', attempts: [ATTEMPT], by: this.#judge.id, at: Date.now() },
    });
  }

  judge(outcome: Outcome, criteria: readonly number[]): void {
    if (!this.own) return;
    const { objective } = this.own;
    const at = Date.now();
    const scores = [{ objective, outcome, criteria: [...criteria], index: this.#judged++ }];
    const before = this.path.cells[objective] ?? 0;
    const cell = foldScore(before, { outcome, at: Math.floor(at / 1_000) - LEDGER_EPOCH });
    this.#apply({
      ...{ type: 'score.recorded', student: NOBODY, by: this.#judge?.id ?? NOBODY, at },
      ...{ judge: this.teacher, command: '', attempt: ATTEMPT, here: true, scores },
      cells: [[objective, cell]],
    });
    this.#results = [{ by: this.teacher, at, scores, slip: false }, ...this.#results];
    this.showing = 'panel';
  }

  next(): void {
    this.#tapped = null;
    this.showing = 'path';
  }

  #apply(event: SectionEvent): void {
    this.#state = applyEvent(this.#state, event);
  }
}
