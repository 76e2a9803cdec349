import { untrack } from 'svelte';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { ViewPage } from '@threshold/shared/contract/pages.ts';
import type { PathState, Result } from '@threshold/shared/contract/snapshots.ts';
import { givenName } from '@threshold/shared/domain/called-name.ts';
import type { ObjectiveText } from '../components/objective-text.ts';
import type { KeptPress, MomentWords, StudentPanel, Told } from '../screens/student-props.ts';
import { leftInWords, momentWords } from '../screens/student/moment-words.ts';
import { listed } from '../words/formats.ts';
import { say } from '../words/say.ts';
import type { AskedPath } from './asked-path.ts';
import type { Connection } from './connection.svelte.ts';
import { isBeingKept } from './outbox-store.ts';
import { SaidMoments } from './said-moments.svelte.ts';
import type { Session } from './session.svelte.ts';
import { indexOf, momentsBetween } from './student-moments.ts';
import { type Own, StudentPath } from './student-path.svelte.ts';

/** A result older than that was read, or will be found at its objective: a page that is opened begins with what is next. */
const FRESH_MS = 10 * 60_000;

const keptPress: Partial<Record<CommandName, KeptPress>> = {
  'attempt.ready': 'ready',
  'attempt.hold': 'hold',
  'attempt.resume': 'resume',
  'attempt.withdraw': 'withdraw',
};

/** A student's screen: what the panel is about, and what it shows. What is pressed there: `StudentPresses`. */
export class StudentLive {
  readonly path: StudentPath;
  readonly #connection: Connection;
  #tapped = $state<number | null>(null);
  showing = $state<'path' | 'panel'>('path');
  #helping = $state(false);
  /** A word that passes: a refusal, a slip. Each telling is an object of its own, although its words may be the last one's. */
  told = $state.raw<Told | null>(null);
  /** Hears when a teacher comes. */
  oncalled: () => void = () => undefined;
  /** The state whose moments have been shown. */
  #seen: PathState;
  readonly #moments: SaidMoments;

  constructor(page: ViewPage<'path'>, session: Session, asked: AskedPath) {
    this.path = new StudentPath(page, session);
    this.#connection = session.connection;
    this.#seen = page.watching.snapshot;
    if (asked.objective !== null && this.path.tracks.find(asked.objective)) {
      this.#tapped = asked.objective;
      this.showing = 'panel';
      if (asked.sheet) this.path.markRead(asked.objective);
    }
    this.#moments = new SaidMoments();
    if (asked.help) this.help();
    if (asked.left && this.#tapped !== null) this.tell(leftInWords(this.path.press(this.#tapped)));
    this.#moments.pass(this.panel);
  }

  readonly #state = $derived.by(() => this.path.state);

  /** What the panel is about: what was tapped; else what is happening; else the next one open. */
  readonly chosen = $derived.by((): number | null => {
    if (this.#tapped !== null) return this.#tapped;
    const mine = Object.values(this.#state.mine);
    const called = mine.find((own) => own.state === 'claimed');
    if (called) return called.objective;
    // What this device keeps was pressed last, perhaps before a reload. Rule T5.
    if (this.path.unsentObjective !== null) return this.path.unsentObjective;
    const happening = mine.find((own) => own.state === 'ready') ?? mine[0];
    if (happening) return happening.objective;
    const fresh = this.path.fresh(FRESH_MS);
    if (fresh) return fresh.scores[0]!.objective;
    const rows = this.path.levels.flatMap((level) => level.objectives);
    return rows.find((row) => row.state === 'not-yet' || row.state === 'tried')?.id ?? null;
  });

  readonly panel = $derived.by((): StudentPanel | null => {
    if (this.#helping) return this.#help();
    const objective = this.chosen === null ? null : this.path.tracks.text(this.chosen);
    if (!objective) return null;
    const kept = this.path.unsentAt(objective.id);
    if (kept && this.#connection.link !== 'live' && !isBeingKept(kept))
      return {
        state: 'kept',
        objective,
        press: keptPress[kept.name]!,
        pressedAt: kept.pressed,
        pageOnly: kept.order === null,
      };
    const own = this.path.attempt(objective.id);
    if (own?.state === 'ready') return this.#waiting(objective, own);
    if (own?.state === 'claimed')
      return {
        state: 'called',
        objective,
        attempt: own.attempt,
        teacher: own.by ?? say('student.a-teacher'),
        line: this.path.line(own.attempt),
      };
    if (own?.state === 'held') return this.#held(objective, own);
    const result = this.path.unread(objective.id);
    if (result) return this.#result(objective, result);
    return { state: 'objective', objective, press: this.path.press(objective.id) };
  });

  #help(): StudentPanel {
    const unsent = this.#connection.link === 'live' ? undefined : this.path.unsentHelp;
    const kept =
      unsent && !isBeingKept(unsent) ? (unsent.name === 'help.ask' ? 'asked' : 'needless') : null;
    const placed = Object.values(this.#state.mine).some((own) => own.state !== 'claimed');
    return { state: 'help', asked: this.#state.help !== null, placed, kept };
  }

  #held(objective: ObjectiveText, own: Own): StudentPanel {
    const { state } = this.#state.line;
    const closed = state === 'closing' || state === 'closed';
    const { attempt, why = 'needs-time' } = own;
    return { state: 'held', objective, attempt, why, closed };
  }

  #waiting(objective: ObjectiveText, own: Own): StudentPanel {
    return {
      state: 'waiting',
      objective,
      attempt: own.attempt,
      ...this.path.standing(own.attempt),
      line: this.path.line(own.attempt),
      paused: this.#state.line.state === 'paused',
      order: this.#state.settings.order,
    };
  }

  #result(objective: ObjectiveText, result: Result): StudentPanel {
    const score = result.scores.find((one) => one.objective === objective.id)!;
    const note = result.note ? { text: result.note, by: result.by } : null;
    const rows = this.path.levels.flatMap((level) => level.objectives);
    const others = result.scores.filter(
      (one) => one !== score && one.outcome === 'mastered' && !one.taken,
    );
    const also = rows.filter(({ id }) => others.some((one) => one.objective === id));
    if (score.outcome === 'not-yet') {
      const met = objective.criteria.map((_, i) => score.criteria.includes(i));
      const press = this.path.press(objective.id);
      return { state: 'not-yet', objective, result: indexOf(result), met, note, also, press };
    }
    const opens = rows.filter((row) => row.state === 'not-yet' || row.state === 'tried');
    const at = result.at - this.path.view.clock;
    const index = indexOf(result);
    return { state: 'crossed', objective, result: index, at, note, also, opens: opens.slice(0, 3) };
  }

  readonly teacher = $derived.by(() =>
    this.#state.staff.length === 1 ? this.#state.staff[0]! : say('student.a-teacher'),
  );
  readonly me = $derived.by(() => {
    const { me } = this.#state;
    return { first: givenName(me), initials: me.initials };
  });

  /** The moment that is read out. */
  get said() {
    return this.#moments.said;
  }

  /** Brings what just happened into the panel, and has it read out; to be called from an effect. Focus stays where it is. */
  follow(): void {
    const [before, after] = [this.#seen, this.#state];
    this.#seen = after;
    const isOld = this.path.view.asOf !== null;
    // Tracked: a moment may come by a press on this device alone.
    void this.panel;
    untrack(() => {
      // What was kept on the device was seen before.
      if (isOld && before !== after) return this.#moments.pass(this.panel);
      if (!isOld) this.#bring(before, after);
      this.#moments.hear(this.panel, () => this.#words());
    });
    if (isOld || !this.path.view.lost) return;
    this.path.view.lost = false;
    this.tell(say('student.brought-back'));
  }

  #words(): MomentWords | null {
    const { panel, teacher } = this;
    if (!panel || panel.state === 'objective') return null;
    return momentWords(panel, { teacher, levels: this.path.levels });
  }

  #bring(before: PathState, after: PathState): void {
    const moments = momentsBetween(before, after);
    // What was told before is of what was: it would lie over what is told now.
    if (moments.some(({ what }) => what !== 'helped')) this.told = null;
    for (const moment of moments) {
      this.#helping = false;
      if (moment.what === 'helped') {
        this.tell(say('student.helped'));
        continue;
      }
      this.#tapped = moment.objective;
      // On a phone the path would hide what is said beside it.
      if (moment.what !== 'slip') this.showing = 'panel';
      if (moment.what === 'called') this.oncalled();
      if (moment.what === 'slip')
        this.tell(this.#slipped([moment.objective, ...moment.also], moment.by));
    }
  }

  tell(text: string): void {
    this.told = { text };
  }

  #slipped(objectives: number[], by: string): string {
    const codes = objectives.map((objective) => this.path.tracks.label(objective).code);
    const teacher = by || say('student.your-teacher');
    return say('student.slip', { codes: listed(codes), count: codes.length, teacher });
  }

  choose(objective: number): void {
    this.#tapped = objective;
    this.#helping = false;
    this.showing = 'panel';
    this.#moments.pass(this.panel);
  }

  /** Keeps the panel about that objective, and what was told of it as read: something new begins there. */
  stayAt(objective: number): void {
    this.path.markRead(objective);
    this.#tapped = objective;
    this.#moments.pass(this.panel);
  }

  /** The objective itself, where its result was in sight: a way is chosen there. */
  sheet(objective: number): void {
    this.stayAt(objective);
    this.choose(objective);
  }

  help(): void {
    this.#helping = true;
    this.showing = 'panel';
    this.#moments.pass(this.panel);
  }

  back(): void {
    this.showing = 'path';
    this.leaveHelp();
  }

  /** Read: the result makes room for what is next. */
  next(): void {
    if (this.chosen !== null) this.path.markRead(this.chosen);
    this.#tapped = null;
    this.showing = 'path';
    this.#moments.pass(this.panel);
  }

  /** Leaves the panel of help; what was asked stays asked. */
  leaveHelp(): void {
    this.#helping = false;
    this.#moments.pass(this.panel);
  }

  close(): void {
    this.#moments.close();
    this.path.view.close();
  }
}
