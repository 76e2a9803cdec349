import type { ViewPage } from '@threshold/shared/contract/pages.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { PathState, Result } from '@threshold/shared/contract/snapshots.ts';
import { cellStatus } from '@threshold/shared/domain/cell-status.ts';
import { ahead, inOrder, waitEstimate } from '@threshold/shared/domain/line.ts';
import { cellTime, isMastered, isTried } from '@threshold/shared/domain/mastery.ts';
import { applyPathEvent } from '@threshold/shared/domain/path-view.ts';
import { shortName } from '@threshold/shared/domain/shown.ts';
import {
  type HelpReason,
  type LineNeighbour,
  type PathLevel,
  type PathObjective,
  type PressState,
  type StudentPanel,
  helpReasons,
} from '../screens/student-props.ts';
import { clock } from '../components/clock.svelte.ts';
import type { Connection } from './connection.svelte.ts';
import type { Outbox } from './outbox.svelte.ts';
import { dayInWords, neighbourLabel, pathDetail, type Standing } from './path-detail.ts';
import { TracksIndex } from './tracks-index.ts';
import { View } from './view.svelte.ts';

type Own = PathState['mine'][number];

/** A student's screen as the live path, the outbox and what was tapped make it. */
export class StudentLive {
  readonly section: number;
  readonly tracks: TracksIndex;
  readonly view: View<'path'>;
  readonly #outbox: Outbox;
  readonly #connection: Connection;
  #tapped = $state<number | null>(null);
  showing = $state<'path' | 'panel'>('path');
  #helping = $state(false);
  notice = $state<string | null>(null);
  /** Results the student has read: the index of their first score. */
  #read = $state.raw<readonly number[]>([]);

  constructor(page: ViewPage<'path'>, connection: Connection, outbox: Outbox) {
    const { snapshot } = page.watching;
    this.section = snapshot.section.id;
    this.tracks = new TracksIndex(page.tracks);
    this.#connection = connection;
    this.#outbox = outbox;
    this.view = new View(
      connection,
      { view: 'path', section: this.section },
      applyPathEvent,
      snapshot,
    );
  }

  readonly path = $derived.by((): PathState => this.view.state!);
  /** This device's clock as the store's. */
  readonly #now = $derived.by(() => clock.now + this.view.clock);
  readonly #unsent = $derived.by(() =>
    this.#outbox.unsent.filter(
      ({ name, input }) => name === 'attempt.ready' && input.section === this.section,
    ),
  );

  readonly queue = $derived.by(() =>
    inOrder(
      Object.values(this.path.queue).map((entry) => ({ ...entry, student: entry.who })),
      this.path.settings.order,
      (who) => Object.values(this.path.queue).find((one) => one.who === who)?.today ?? 0,
    ),
  );

  #attempt(objective: number): Own | undefined {
    return Object.values(this.path.mine).find((own) => own.objective === objective);
  }

  #standing(attempt: number): Standing {
    const ready = this.queue.filter((entry) => entry.state === 'ready');
    const people = ahead(ready, attempt).length;
    const estimate = waitEstimate(this.path.median, people + 1, this.view.staffHere);
    return { place: people + 1, estimate: this.path.line.state === 'paused' ? null : estimate };
  }

  readonly levels = $derived.by((): PathLevel[] =>
    this.tracks.levels.map((level) => ({
      name: level.title,
      objectives: level.objectives.map((one) => this.#row(one.id)),
    })),
  );

  #row(id: number): PathObjective {
    const { needs } = this.tracks.find(id)!;
    const { cells, opened } = this.path;
    const own = this.#attempt(id);
    const sending = this.#unsent.some(({ input }) => input.objective === id);
    const state = cellStatus({ cells, objective: id, needs, opened, attempt: own?.state });
    const detail = pathDetail({
      state,
      cell: cells[id] ?? 0,
      held: own?.state === 'held',
      standing: own?.state === 'ready' ? this.#standing(own.attempt) : null,
      by: own?.by,
      before: needs
        .filter((need) => !isMastered(cells[need] ?? 0))
        .map((need) => this.tracks.label(need).code),
      sending,
      feedback: this.#unread(id) !== undefined,
      now: this.#now,
    });
    return { ...this.tracks.label(id), state: sending ? 'ready' : state, detail };
  }

  /** The latest result there that was not taken back and not yet read. */
  #unread(objective: number): Result | undefined {
    return this.path.results.find(
      (result) =>
        !result.slip &&
        !this.#read.includes(result.scores[0]!.index) &&
        result.scores.some((score) => score.objective === objective),
    );
  }

  /** What the panel is about: what was tapped; else what is happening; else the next one open. */
  readonly chosen = $derived.by((): number | null => {
    if (this.#tapped !== null) return this.#tapped;
    const mine = Object.values(this.path.mine);
    const happening =
      mine.find((own) => own.state === 'claimed') ??
      mine.find((own) => own.state === 'ready') ??
      mine[0];
    if (happening) return happening.objective;
    const fresh = this.path.results.find(
      (result) => !result.slip && !this.#read.includes(result.scores[0]!.index),
    );
    if (fresh) return fresh.scores[0]!.objective;
    const rows = this.levels.flatMap((level) => level.objectives);
    return (
      (rows.find((row) => row.state === 'not-yet' || row.state === 'tried') ?? null)?.id ?? null
    );
  });

  readonly panel = $derived.by((): StudentPanel | null => {
    if (this.#helping) return { state: 'help', asked: this.path.help !== null };
    const objective = this.chosen === null ? null : this.tracks.text(this.chosen);
    if (!objective) return null;
    const kept = this.#unsent.find(({ input }) => input.objective === objective.id);
    if (kept && this.#connection.link !== 'live')
      return { state: 'kept', objective, pressedAt: kept.pressed };
    const own = this.#attempt(objective.id);
    if (own?.state === 'ready') return this.#waiting(objective, own);
    if (own?.state === 'claimed')
      return { state: 'called', objective, teacher: own.by ?? 'A teacher', line: this.#line };
    if (own?.state === 'held') return { state: 'held', objective, why: own.why ?? 'needs-time' };
    const result = this.#unread(objective.id);
    if (result) return this.#result(objective, result);
    return { state: 'objective', objective, press: this.#press(objective.id) };
  });

  #waiting(objective: NonNullable<ReturnType<TracksIndex['text']>>, own: Own): StudentPanel {
    const paused = this.path.line.state === 'paused';
    return {
      state: 'waiting',
      objective,
      ...this.#standing(own.attempt),
      line: this.#line,
      paused,
      order: this.path.settings.order,
    };
  }

  #result(objective: NonNullable<ReturnType<TracksIndex['text']>>, result: Result): StudentPanel {
    const score = result.scores.find((one) => one.objective === objective.id)!;
    const note = result.note ? { text: result.note, by: result.by } : null;
    if (score.outcome === 'not-yet') {
      const met = objective.criteria.map((_, i) => score.criteria.includes(i));
      return { state: 'not-yet', objective, met, note, press: this.#press(objective.id) };
    }
    const opens = this.levels
      .flatMap((level) => level.objectives)
      .filter((row) => row.state === 'not-yet');
    return {
      state: 'crossed',
      objective,
      at: result.at - this.view.clock,
      note,
      opens: opens.slice(0, 3),
    };
  }

  #press(objective: number): PressState {
    const { cells, line, settings, mine } = this.path;
    const cell = cells[objective] ?? 0;
    if (this.#unsent.some(({ input }) => input.objective === objective))
      return { state: 'sending' };
    if (isMastered(cell))
      return { state: 'mastered', when: `Crossed ${dayInWords(cellTime(cell)!, this.#now)}.` };
    const { needs } = this.tracks.find(objective)!;
    const missing = needs.filter((need) => !isMastered(cells[need] ?? 0));
    if (missing.length > 0 && !this.path.opened.includes(objective)) {
      return { state: 'locked', needs: missing.map((need) => this.tracks.label(need)) };
    }
    if (line.state === 'closing' || line.state === 'closed') return { state: 'line-closed' };
    if (Object.keys(mine).length + this.#unsent.length >= settings.maxOpen) {
      return { state: 'enough-open', max: settings.maxOpen };
    }
    const until = isTried(cell) ? cellTime(cell)! + settings.coolDown * 60_000 : 0;
    if (settings.coolDown > 0 && until > this.#now)
      return { state: 'cool-down', until: until - this.view.clock };
    return { state: 'open', again: isTried(cell) };
  }

  readonly #line = $derived.by((): LineNeighbour[] =>
    [...this.queue]
      .sort((a, b) => Number(b.state === 'claimed') - Number(a.state === 'claimed'))
      .map((entry) => ({
        label: neighbourLabel(entry),
        state: entry.state === 'claimed' ? 'with' : 'ready',
        you: entry.attempt in this.path.mine,
      })),
  );

  readonly teacher = $derived.by(() =>
    this.path.staff.length === 1 ? this.path.staff[0]! : 'a teacher',
  );
  readonly me = $derived.by(() => {
    const { name, initials } = this.path.me;
    return { first: shortName(name).split(' ')[0]!, initials };
  });

  choose(objective: number): void {
    this.#tapped = objective;
    this.#helping = false;
    this.showing = 'panel';
  }

  back(): void {
    this.showing = 'path';
    this.#helping = false;
  }

  /** Read, or tried again: the result makes room for what is next. */
  next(): void {
    const result = this.chosen === null ? undefined : this.#unread(this.chosen);
    if (result) this.#read = [...this.#read, result.scores[0]!.index];
    this.#tapped = null;
  }

  async ready(objective: number, way: number | null): Promise<void> {
    this.#tapped = objective;
    const result = this.#unread(objective);
    if (result) this.#read = [...this.#read, result.scores[0]!.index];
    const more = way === null ? {} : { way };
    this.#tell(
      await this.#outbox.press('attempt.ready', { section: this.section, objective, ...more }),
    );
  }

  async #change(
    name: 'attempt.hold' | 'attempt.resume' | 'attempt.withdraw',
    more = {},
  ): Promise<void> {
    const own = this.chosen === null ? undefined : this.#attempt(this.chosen);
    if (!own) return;
    this.#tell(
      await this.#outbox.press(name, { section: this.section, attempt: own.attempt, ...more }),
    );
  }

  hold = (): Promise<void> => this.#change('attempt.hold', { why: 'needs-time' });
  resume = (): Promise<void> => this.#change('attempt.resume');
  withdraw = (): Promise<void> => this.#change('attempt.withdraw');

  help(): void {
    this.#helping = true;
    this.showing = 'panel';
  }

  async askHelp(reason: HelpReason): Promise<void> {
    const objective = this.chosen === null ? {} : { objective: this.chosen };
    const asked = { section: this.section, ...objective, text: helpReasons[reason] };
    this.#tell(await this.#outbox.press('help.ask', asked));
  }

  async closeHelp(): Promise<void> {
    this.#helping = false;
    if (!this.path.help) return;
    this.#tell(
      await this.#outbox.press('help.close', { section: this.section, student: this.path.me.id }),
    );
  }

  /** A refusal in words that say what to do next. */
  #tell(reply: { ok: true } | Refused): void {
    if (!reply.ok) this.notice = reply.message;
  }

  close(): void {
    this.view.close();
  }
}
