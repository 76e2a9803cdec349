import type { ViewPage } from '@threshold/shared/contract/pages.ts';
import type { Elsewhere, PathState, Result } from '@threshold/shared/contract/snapshots.ts';
import { cellStatus } from '@threshold/shared/domain/cell-status.ts';
import { ahead, inOrder, waitEstimate } from '@threshold/shared/domain/line.ts';
import { applyPathEvent } from '@threshold/shared/domain/path-view.ts';
import { clock } from '../components/clock.svelte.ts';
import type { LineNeighbour, PathLevel, PathObjective } from '../screens/student-props.ts';
import type { Connection } from './connection.svelte.ts';
import type { Outbox } from './outbox.svelte.ts';
import { isBeingKept, type Unsent } from './outbox-store.ts';
import { type Feedback, neighbourLabel, pathDetail, type Standing } from './path-detail.ts';
import { needed, pressState } from './press-state.ts';
import { SeenResults } from './seen-results.svelte.ts';
import type { Session } from './session.svelte.ts';
import { indexOf } from './student-moments.ts';
import { TracksIndex } from './tracks-index.ts';
import { View } from './view.svelte.ts';

export type Own = PathState['mine'][number];

/** A student's path and line in one class as the live view and the presses on this device make them. */
export class StudentPath {
  readonly section: number;
  readonly tracks: TracksIndex;
  readonly view: View<'path'>;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  /** Results the student has read: the index of their first score. */
  #read = $state.raw<readonly number[]>([]);
  readonly #seen: SeenResults;

  constructor(page: ViewPage<'path'>, session: Session) {
    const { connection, outbox, owner } = session;
    this.#seen = new SeenResults(owner);
    this.section = page.watching.snapshot.section.id;
    this.tracks = new TracksIndex(page.tracks);
    this.#connection = connection;
    this.#outbox = outbox;
    const of = { view: 'path', section: this.section } as const;
    this.view = new View(connection, of, applyPathEvent, page.watching);
  }

  readonly state = $derived.by((): PathState => this.view.state!);
  /** This device's clock as the store's. */
  readonly now = $derived.by(() => clock.now + this.view.clock);
  /** Presses on this device that nobody has acknowledged. One too old to go by itself is asked about, not shown as going. */
  readonly unsent = $derived.by(() =>
    this.#outbox.unsent.filter(
      (one) => one.input.section === this.section && !this.#outbox.stale.includes(one),
    ),
  );
  /** The objectives of those that are to join the line. */
  readonly #joining = $derived.by(() =>
    this.unsent.flatMap(({ name, input }) =>
      name === 'attempt.ready' ? [input.objective as number] : [],
    ),
  );

  /** The latest of them at that objective: to join the line, to wait, to be back, to leave. */
  unsentAt(objective: number): Unsent | undefined {
    const own = this.attempt(objective)?.attempt;
    return this.unsent.findLast(({ name, input }) =>
      name === 'attempt.ready'
        ? input.objective === objective
        : own !== undefined && input.attempt === own,
    );
  }

  /** The objective that the latest of them is about; null where there is none. */
  readonly unsentObjective = $derived.by((): number | null => {
    const about = this.unsent.map(({ name, input }) =>
      name === 'attempt.ready'
        ? (input.objective as number)
        : this.state.mine[input.attempt as number]?.objective,
    );
    return about.findLast((one) => one !== undefined) ?? null;
  });

  /** The latest of them about help. */
  readonly unsentHelp = $derived.by(() =>
    this.unsent.findLast(({ name }) => name === 'help.ask' || name === 'help.close'),
  );

  attempt(objective: number): Own | undefined {
    return Object.values(this.state.mine).find((own) => own.objective === objective);
  }

  /** What is open at that objective in another class. Rule A1. */
  elsewhere(objective: number): Elsewhere | undefined {
    return this.view.elsewhere.find((one) => one.objective === objective);
  }

  readonly #queue = $derived.by(() =>
    inOrder(
      Object.values(this.state.queue).map((entry) => ({ ...entry, student: entry.who })),
      this.state.settings.order,
      (who) => Object.values(this.state.queue).find((one) => one.who === who)?.today ?? 0,
    ),
  );

  standing(attempt: number): Standing {
    const ready = this.#queue.filter((entry) => entry.state === 'ready');
    const people = ahead(ready, attempt).length;
    const away = Math.min(people, this.view.awayAhead[attempt] ?? 0);
    // Who is away keeps the place and holds nobody up. Rules L3, L4.
    const estimate = waitEstimate(this.state.median, people - away, this.view.staffHere);
    const paused = this.state.line.state === 'paused';
    return { place: people + 1, away, estimate: paused ? null : estimate };
  }

  /**
   * Who is with a teacher, then who waits, each once, as this student may see them; `you` is that attempt of theirs. So as many
   * stand before it as its place says. Rules P2, L3.
   */
  line(attempt: number): LineNeighbour[] {
    const you = this.#queue.find((entry) => entry.attempt === attempt);
    const waits = this.#queue.filter((entry) => entry.state !== 'claimed');
    const once = this.#queue.filter((entry) => {
      if (entry === you || entry.state === 'claimed') return true;
      return entry.who !== you?.who && waits.find(({ who }) => who === entry.who) === entry;
    });
    return once
      .sort((a, b) => Number(b.state === 'claimed') - Number(a.state === 'claimed'))
      .map((entry) => ({
        label: neighbourLabel(entry),
        state: entry.state === 'claimed' ? 'with' : 'ready',
        you: entry.attempt === attempt,
      }));
  }

  readonly levels = $derived.by((): PathLevel[] =>
    this.tracks.levels.map((level) => ({
      name: level.title,
      lang: level.lang,
      track: level.track,
      objectives: level.objectives.map((one) => this.#row(one.id)),
    })),
  );

  #row(id: number): PathObjective {
    const { cells, opened } = this.state;
    const { needs } = this.tracks.find(id)!;
    const own = this.attempt(id);
    const other = this.elsewhere(id);
    const attempt = own?.state ?? other?.state;
    const state = cellStatus({ cells, objective: id, needs, opened, attempt });
    // Recorded while the press was on its way: it is crossed, and counted so wherever it is counted.
    const unsent = state === 'mastered' ? undefined : this.unsentAt(id);
    const detail = pathDetail({
      state,
      cell: cells[id] ?? 0,
      held: own?.state === 'held',
      elsewhere: other,
      standing: own?.state === 'ready' ? this.standing(own.attempt) : null,
      by: own?.by,
      before: needed(id, this.state, this.tracks).map((need) => this.tracks.label(need).code),
      unsent: unsent
        ? {
            pressed: unsent.pressed,
            going: this.#connection.link === 'live' || isBeingKept(unsent),
          }
        : null,
      feedback: this.#feedback(id),
      now: this.now,
    });
    const shown = unsent && this.#joining.includes(id) ? 'ready' : state;
    return { ...this.tracks.label(id), state: shown, detail };
  }

  #feedback(objective: number): Feedback | null {
    const result = this.unread(objective);
    const said = result?.scores.some(
      (one) => one.objective === objective && one.criteria.length > 0,
    );
    // Where nothing was written and nothing marked there is only that it was tried.
    return result && (said || result.note) ? { by: result.by, seen: this.#seen.has(result) } : null;
  }

  press(objective: number) {
    return pressState(objective, {
      path: this.state,
      tracks: this.tracks,
      unsent: this.#joining,
      elsewhere: this.view.elsewhere,
      now: this.now,
      ahead: this.view.clock,
    });
  }

  /** Results that were not taken back and not yet read, newest first. */
  readonly #unread = $derived.by((): Result[] =>
    this.state.results.filter((result) => !result.slip && !this.#read.includes(indexOf(result))),
  );

  /** The latest of them at that objective. */
  unread(objective: number): Result | undefined {
    return this.#unread.find(({ scores }) =>
      scores.some((score) => score.objective === objective && !score.taken),
    );
  }

  /** The newest of them, unless it is older than `ms`. */
  fresh(ms: number): Result | undefined {
    const [newest] = this.#unread;
    return newest && this.now - newest.at < ms ? newest : undefined;
  }

  /** The result with that index was in sight. */
  markSeen(index: number): void {
    const { results } = this.state;
    const result = results.find((one) => indexOf(one) === index);
    if (result) this.#seen.add(result, results);
  }

  markRead(objective: number): void {
    const result = this.unread(objective);
    if (result) this.#read = [...this.#read, indexOf(result)];
  }
}
