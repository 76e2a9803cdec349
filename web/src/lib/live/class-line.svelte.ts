import { countStudents, medianService, waitEstimate } from '@threshold/shared/domain/line.ts';
import type { LinePart } from '../screens/class/class-props.ts';
import { say } from '../words/say.ts';
import type { SectionLive } from './section-live.svelte.ts';

const commands = {
  open: ['line.open', {}],
  closing: ['line.close', {}],
  closed: ['line.close', { now: true }],
} as const;

/** The line as the class's page tells of it: whether anybody may join, and who is still to be served. Rules L2, A12. */
export class ClassLine implements LinePart {
  readonly #section: SectionLive;

  constructor(section: SectionLive) {
    this.#section = section;
  }

  readonly #open = $derived.by(() => this.#section.state.open);
  readonly state = $derived.by(() => this.#section.state.line.state);
  readonly ready = $derived.by(() => this.#of('ready'));
  readonly claimed = $derived.by(() => this.#of('claimed'));

  #of(state: 'ready' | 'claimed' | 'held'): number {
    return this.#open.filter((one) => one.state === state).length;
  }

  /** How long it takes to serve whoever waits, by whoever is here now; null where nobody can say. Rule L4. */
  readonly estimate = $derived.by(() => {
    const { state, view } = this.#section;
    const here = view.here.filter((id) => state.people[id]?.role === 'teacher').length;
    const waiting = countStudents(this.#open.filter((one) => one.state === 'ready'));
    return waiting === 0 ? null : waitEstimate(medianService(state.sittings), waiting, here);
  });

  async turn(to: 'open' | 'closing' | 'closed'): Promise<void> {
    const section = this.#section;
    section.hush();
    const [name, input] = commands[to];
    const done = await section.act(name, input);
    // Opening brings nobody back (rule A12), so that is said where it matters.
    const held = this.#of('held');
    if (done && to === 'open' && held > 0) section.told = say('teach.opened-held', { count: held });
  }
}
