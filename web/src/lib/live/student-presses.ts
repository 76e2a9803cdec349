import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import { type HelpReason, helpReasons } from '../components/help-reasons.ts';
import { leftInWords } from '../screens/student/moment-words.ts';
import { refusalText } from '../words/refusal-text.ts';
import type { Connection } from './connection.svelte.ts';
import type { Outbox } from './outbox.svelte.ts';
import type { StudentLive } from './student-live.svelte.ts';

type Change = Extract<CommandName, 'attempt.hold' | 'attempt.resume' | 'attempt.withdraw'>;

/** What a student presses on their screen: it goes to the outbox, once, and a refusal is told where they look. */
export class StudentPresses {
  readonly #screen: StudentLive;
  readonly #connection: Connection;
  readonly #outbox: Outbox;

  constructor(screen: StudentLive, connection: Connection, outbox: Outbox) {
    this.#screen = screen;
    this.#connection = connection;
    this.#outbox = outbox;
  }

  async ready(objective: number, way: number | null): Promise<void> {
    const { path } = this.#screen;
    // A hasty thumb presses twice before the screen has changed.
    if (path.unsentAt(objective)) return;
    this.#screen.stayAt(objective);
    // "You left the line" is not so any more.
    this.#screen.told = null;
    const asked = { section: path.section, objective, ...(way === null ? {} : { way }) };
    this.#tell(await this.#outbox.press('attempt.ready', asked));
  }

  /** Answers whether it was done. */
  async #change(name: Change, more = {}): Promise<boolean> {
    const { path, chosen } = this.#screen;
    const own = chosen === null ? undefined : path.attempt(chosen);
    // What is on its way is not pressed a second time.
    if (!own || path.unsentAt(own.objective)) return false;
    const asked = { section: path.section, attempt: own.attempt, ...more };
    const reply = await this.#outbox.press(name, asked);
    this.#tell(reply);
    return reply.ok;
  }

  hold = (): Promise<boolean> => this.#change('attempt.hold', { why: 'needs-time' });
  resume = (): Promise<boolean> => this.#change('attempt.resume');

  /** Leaves the line, and says so once it is done; a press that is kept on this device is taken back here. */
  async withdraw(): Promise<void> {
    const { panel, path, chosen } = this.#screen;
    if (chosen === null) return;
    const kept = panel?.state === 'kept' ? path.unsentAt(chosen) : undefined;
    if (kept) return await this.#outbox.decide(kept.commandId, false);
    // The way back is the objective's own Ready.
    this.#screen.stayAt(chosen);
    if (!(await this.#change('attempt.withdraw'))) return;
    this.#screen.tell(leftInWords(path.press(chosen)));
  }

  async askHelp(reason: HelpReason): Promise<void> {
    const { path, chosen } = this.#screen;
    if (path.unsentHelp) return;
    const objective = chosen === null ? {} : { objective: chosen };
    const asked = { section: path.section, ...objective, text: helpReasons[reason] };
    this.#tell(await this.#outbox.press('help.ask', asked));
  }

  /** The help is not needed any more; what is kept on this device about it is taken back here. */
  async closeHelp(): Promise<void> {
    const { path } = this.#screen;
    const unsent = path.unsentHelp;
    if (unsent) {
      if (this.#connection.link !== 'live') await this.#outbox.decide(unsent.commandId, false);
      return;
    }
    // Out of reach, the panel stays and says that it is kept.
    if (this.#connection.link === 'live') this.#screen.leaveHelp();
    const asked = { section: path.section, student: path.state.me.id };
    this.#tell(await this.#outbox.press('help.close', asked));
  }

  /** A refusal in words that say what to do next. */
  #tell(reply: { ok: true } | Refused): void {
    if (!reply.ok) this.#screen.tell(refusalText(reply));
  }
}
