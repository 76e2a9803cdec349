import { tick } from 'svelte';
import type { TeachProps } from '../teach-props.ts';
import { attemptOf, focusedRow, rowsOf } from './line-row-of.ts';
import { Drafting } from './drafting.svelte.ts';
import { draftKey } from './judgement-draft.ts';
import type { KeyAct } from './teach-keys.ts';
import { shownWords, tickWords } from './shown-words.ts';
import { whyNot } from './why-not.ts';

/** What lies over the screen, or opens out of it. */
type Opened = 'observe' | 'keys' | 'close' | 'also' | null;

/** Who is looked at, in the line; else who stands first there. */
const inLine = ['.line .row.current button', '.line .row button'];

/**
 * What a teacher does at the screen before anything is sent: what is drafted, what is open, where the focus goes.
 * The same acts serve buttons and keys.
 */
export class Desk {
  readonly #props: () => TeachProps;
  readonly #screen: () => HTMLElement | undefined;
  readonly drafting: Drafting;
  /** Why the last key did nothing, while it is told. */
  #why: string | null = null;
  opened = $state<Opened>(null);
  /** For who listens: what a key did where the focus is not. */
  heard = $state('');
  /** On a narrow screen who is looked at covers the line, until the teacher goes back to it. */
  #leftFor = $state<string | null>(null);
  /** Whom the panel showed when the teacher called somebody: the focus goes to whoever comes. */
  #calledFrom: string | null = null;

  constructor(props: () => TeachProps, screen: () => HTMLElement | undefined) {
    this.#props = props;
    this.#screen = screen;
    this.drafting = new Drafting(props);
  }

  readonly #assess = $derived.by(() => this.#props().assess);
  readonly sheet = $derived.by(
    () => this.#assess !== null && draftKey(this.#assess) !== this.#leftFor,
  );
  select = (row: Parameters<TeachProps['onselect']>[0]): void => {
    this.#goOn();
    this.#leftFor = null;
    this.#props().onselect(row);
    void this.#follow('.to-line');
  };

  /** Over the line again, whoever was looked at. */
  back = (): void => {
    this.#leftFor = null;
    void this.#follow('.to-line');
  };

  toLine = (): void => {
    this.#leftFor = this.#assess && draftKey(this.#assess);
    void this.#follow('.row.current button');
  };

  claim = (attempts: readonly number[]): void => {
    this.#calledFrom = this.#shown();
    this.#props().onclaim(attempts);
  };

  takeNext = (): void => {
    if (!this.#props().line.next) return;
    this.#calledFrom = this.#shown();
    this.#props().ontakenext();
  };

  #shown(): string {
    return this.#assess ? `${draftKey(this.#assess)} ${this.#assess.stage}` : '';
  }

  /** Says whom the panel shows: a reader that stood in the panel before passes over who comes instead. */
  tellShown(): void {
    this.heard = shownWords(this.#props());
  }

  /** The focus goes to who was called, once they are here; to be called from an effect. True where somebody was called: that is told as it comes true. */
  receive(): boolean {
    const shown = this.#shown();
    if (this.#calledFrom === null) return false;
    if (this.#assess?.stage !== 'mine' || shown === this.#calledFrom) return true;
    this.#calledFrom = null;
    void tick().then(() => {
      // Who types to them already is not taken away from it.
      if (!document.activeElement?.closest('main')) this.focus('main h1');
    });
    return true;
  }

  /** Brings the focus to the first of these that can be seen, and nothing moves. What is named first is sought first. */
  focus(...to: string[]): void {
    const found = to.flatMap((one) => [
      ...(this.#screen()?.querySelectorAll<HTMLElement>(one) ?? []),
    ]);
    const seen = found.find((one) => one.offsetParent !== null);
    if (!seen) return;
    const heading = seen.matches('h1');
    if (heading) seen.tabIndex = -1;
    seen.focus({ preventScroll: heading });
  }

  /** The focus goes along, where the part that had it is put away. */
  async #follow(to: string): Promise<void> {
    await tick();
    const at = document.activeElement;
    // What is hidden still has it for a moment; the body is nothing's child.
    if (at instanceof HTMLElement && at.offsetParent === null) this.focus(to);
  }

  /** Leaves a field: what was typed stays, and keys are the screen's again. */
  leaveField(target: EventTarget | null): boolean {
    if (!(target instanceof HTMLElement) || !target.matches('main :is(input, select, textarea)'))
      return false;
    this.focus('main h1');
    return true;
  }

  /** Goes on from the row that has the focus, and takes the focus along; else from who is looked at. */
  #move(step: number): void {
    const screen = this.#screen();
    const rows = screen ? rowsOf(screen) : [];
    const focused = focusedRow();
    const from = focused ? attemptOf(focused) : (this.#assess?.attempt ?? null);
    const at = rows.findIndex((row) => attemptOf(row) === from);
    const to = rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : at + step];
    const attempt = attemptOf(to ?? null);
    if (!to || attempt === null) return;
    // Before the panel changes, so that nothing is put away with the focus in it.
    if (focused) to.focus();
    this.select({ attempt });
  }

  /** The focus goes to who is looked at, in the line, where a question that is answered had it and could not give it back. */
  regain = (): void => this.focus(...inLine, '.to-line', 'main h1');

  #call(): void {
    const { attempt = null, stage, asked } = this.#assess ?? {};
    if (stage === 'ready' && attempt !== null) this.claim([attempt]);
    else if (asked?.open?.stage === 'ready') this.claim([asked.open.attempt]);
  }

  /** Those who wait for the same objective as who is looked at, or as who is next. Rules A4, L5. */
  #callGroup(): void {
    const { line } = this.#props();
    const of = (attempt: number | null | undefined) =>
      line.groups.find(({ attempts }) => attempts.includes(attempt ?? -1));
    const group = of(this.#assess?.attempt) ?? of(line.next?.attempt) ?? line.groups[0];
    if (group) this.claim(group.attempts);
  }

  #mark(): void {
    const { attempt = null, stage } = this.#assess ?? {};
    if (stage !== 'ready' || attempt === null) return;
    const row = this.#props().line.ready.find((one) => one.attempt === attempt);
    this.#props().onmark(row?.marked?.mine ? null : attempt);
  }

  #release(): void {
    const { attempt = null, stage } = this.#assess ?? {};
    if (stage === 'mine' && attempt !== null) this.#props().onrelease(attempt);
  }

  hold: TeachProps['onhold'] = (attempt, why) => {
    this.#calledFrom = null;
    this.#props().onhold(attempt, why);
  };

  #holdLooked(why: 'needs-time' | 'not-here'): void {
    const { attempt = null, stage } = this.#assess ?? {};
    if (attempt !== null && (stage === 'mine' || stage === 'ready')) this.hold(attempt, why);
  }

  /** Looks at who asked for help first; once they are looked at, they have been helped. */
  #help(): void {
    const { line, onclosehelp } = this.#props();
    if (this.#assess?.stage === 'help') onclosehelp(this.#assess.student);
    else if (line.help[0]) this.select({ help: line.help[0].student });
  }

  #tick(index: number): void {
    this.drafting.tick(index);
    this.heard = tickWords(this.#assess, index, this.drafting.draft);
  }

  readonly #acts: Record<KeyAct, (key: string) => void> = {
    up: () => this.#move(-1),
    down: () => this.#move(1),
    'take-next': () => this.takeNext(),
    call: () => this.#call(),
    group: () => this.#callGroup(),
    mark: () => this.#mark(),
    pause: () => this.#props().online(this.#props().line.state === 'open' ? 'paused' : 'open'),
    close: () => (this.opened = 'close'),
    help: () => this.#help(),
    tick: (key) => this.#tick(Number(key) - 1),
    note: () => this.focus('#note'),
    also: () => (this.opened = 'also'),
    mastered: () => void this.drafting.decide('mastered'),
    'not-yet': () => void this.drafting.decide('not-yet'),
    undo: () => this.drafting.takeBack(),
    release: () => this.#release(),
    'more-time': () => this.#holdLooked('needs-time'),
    'not-here': () => this.#holdLooked('not-here'),
    observe: () => (this.opened = 'observe'),
    'to-line': () => this.focus(...inLine, '.line button'),
    'to-student': () => this.focus('main h1'),
    'to-class': () => this.focus('.class-list [tabindex="0"]'),
    'full-board': () => this.#props().onboard(),
    keys: () => (this.opened = 'keys'),
  };

  act(asked: KeyAct, key: string): void {
    const why = whyNot(asked, key, this.#props());
    if (why === null) {
      this.#goOn();
      this.#acts[asked](key);
      const moved = asked === 'up' || asked === 'down';
      // A row that gets the focus says whose it is.
      if (asked === 'help' || (moved && !focusedRow())) void tick().then(() => this.tellShown());
    } else this.#props().ontell((this.#why = why));
  }

  /** Why a key did nothing no longer matters once its person goes on. */
  #goOn(): void {
    if (this.#why !== null && this.#props().told === this.#why) this.#props().ontell(null);
    this.#why = null;
  }
}
