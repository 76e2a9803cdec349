import { numbersIn } from '@threshold/shared/domain/class-labels.ts';
import type { OpenAttempt } from '@threshold/shared/contract/snapshots.ts';
import { groups, nextInLine } from '@threshold/shared/domain/line.ts';
import { askedInWords } from '../components/help-reasons.ts';
import { clock } from '../components/clock.svelte.ts';
import type { HelpRow, LineRow, LineView } from '../screens/teach-props.ts';
import { say } from '../words/say.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { waitOf } from './section-rows.ts';

const FRESH_MS = 30_000;
const GROUP = 6;

function whyHeld(why: OpenAttempt['why']): string {
  if (why === 'not-here') return say('teach.held-not-here');
  return why === 'closed' ? say('teach.held-closed') : say('teach.held-needs-time');
}

/** The line as a teacher sees it: who is with whom, who waits, who asked for help, whom take next takes. */
export class TeachLine {
  readonly section: SectionLive;

  constructor(section: SectionLive) {
    this.section = section;
  }

  readonly #state = $derived.by(() => this.section.state);
  readonly #me = $derived.by(() => this.section.me.person);

  /** What stands in the line, without what was judged on this device and is on its way. */
  readonly #open = $derived.by(() =>
    this.#state.open.filter(({ attempt }) => !this.section.judged.includes(attempt)),
  );

  /** The attempts in front of me. */
  readonly mine = $derived.by(() =>
    this.#open.filter((open) => open.state === 'claimed' && open.by === this.#me),
  );

  #row(open: OpenAttempt): LineRow {
    const { state } = this.section;
    const marker = Object.entries(state.marks).find(([, attempt]) => attempt === open.attempt)?.[0];
    return {
      attempt: open.attempt,
      student: open.student,
      name: personName(state.people[open.student], numbersIn(state)[open.student]),
      objective: this.section.tracks.label(open.objective),
      track: this.section.tracks.trackOf(open.objective),
      wait: waitOf(open, state, Date.now(), this.section.view.clock),
      here: this.section.isHere(open.student),
      fresh: clock.now + this.section.view.clock - open.at < FRESH_MS,
      marked:
        marker === undefined
          ? null
          : { mine: Number(marker) === this.#me, by: this.section.name(Number(marker)) },
    };
  }

  readonly #waiting = $derived.by(() =>
    this.section.ready.filter(({ attempt }) => !this.section.judged.includes(attempt)),
  );
  readonly #ready = $derived.by(() => this.#waiting.map((open) => this.#row(open)));

  readonly view = $derived.by((): LineView => {
    const { state, view, tracks } = this.section;
    const open = this.#open;
    const claimed = open
      .filter((one) => one.state === 'claimed')
      .toSorted((a, b) => Number(b.by === this.#me) - Number(a.by === this.#me));
    return {
      state: state.line.state,
      since: state.line.pausedSince === undefined ? null : state.line.pausedSince - view.clock,
      order: state.settings.order,
      with: claimed.map((one) => ({
        attempt: one.attempt,
        student: one.student,
        name: personName(state.people[one.student], numbersIn(state)[one.student]),
        objective: tracks.label(one.objective),
        track: tracks.trackOf(one.objective),
        since: { running: true, since: (one.since ?? 0) - view.clock },
        with: one.by === this.#me ? null : this.section.name(one.by ?? 0),
      })),
      ready: this.#ready,
      // All or none: one who is with a teacher for another objective would spoil it. Rule A4.
      groups: [...groups(this.#waiting.filter((one) => !this.#isClaimed(one.student)))].map(
        ([objective, waiting]) => ({
          objective: tracks.label(objective),
          track: tracks.trackOf(objective),
          attempts: waiting.slice(0, GROUP).map((one) => one.attempt),
          names: waiting.slice(0, GROUP).map((one) => personName(state.people[one.student]).short),
        }),
      ),
      held: open
        .filter((one) => one.state === 'held')
        .map((one) => ({
          attempt: one.attempt,
          name: personName(state.people[one.student], numbersIn(state)[one.student]),
          objective: tracks.label(one.objective),
          track: tracks.trackOf(one.objective),
          why: whyHeld(one.why),
        })),
      help: this.#help,
      next: this.#next,
    };
  });

  readonly #help = $derived.by((): HelpRow[] =>
    Object.values(this.#state.help)
      .toSorted((a, b) => a.at - b.at)
      .map((help) => ({
        student: help.student,
        name: personName(this.#state.people[help.student], numbersIn(this.#state)[help.student]),
        code: help.objective === undefined ? '' : this.section.tracks.label(help.objective).code,
        track: help.objective === undefined ? null : this.section.tracks.trackOf(help.objective),
        words: help.text ? askedInWords(help.text) : say('teach.asked-for-help'),
        wait: { running: true, since: help.at - this.section.view.clock },
      })),
  );

  /** Whom take next takes: the one I marked; else the first whose student is here; else the first. Rules L1, L3. */
  readonly #next = $derived.by((): LineRow | null => {
    if (this.#state.line.state === 'paused') return null;
    const free = this.#ready.filter((row) => !this.#isClaimed(row.student));
    const marked = free.find((row) => row.attempt === this.#state.marks[this.#me]);
    return marked ?? nextInLine(free, (student) => this.section.isHere(student)) ?? null;
  });

  #isClaimed(student: number): boolean {
    return this.#state.open.some((open) => open.student === student && open.state === 'claimed');
  }
}
