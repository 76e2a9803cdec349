import type { MomentWords, StudentPanel } from '../screens/student-props.ts';
import { mayBeNext } from '../screens/student/wait-words.ts';

/** A place in line is read once it has stood so long: who of those ahead is away is known up to a second after a press. */
const SETTLED_MS = 1_500;

/**
 * What is read out on a student's page: each moment once, when it comes. A panel to which the person went themselves, and
 * what was so when the page was opened, is not news.
 */
export class SaidMoments {
  /** Another object each time, so that the same words are read again where the same happened again. */
  said = $state.raw<MomentWords | null>(null);
  readonly #opened = Date.now();
  /** The moment last known of each objective, and of help. */
  readonly #known: Record<string, string> = {};
  #settling: { moment: string; timer: ReturnType<typeof setTimeout> } | null = null;

  /** What the panel shows now is known, and nothing is read out. */
  pass(panel: StudentPanel | null): void {
    this.close();
    if (panel) this.#known[subjectOf(panel)] = momentOf(panel);
    this.said = null;
  }

  /** Reads out what the panel shows, where it is news. `words` are asked for when they are read. */
  hear(panel: StudentPanel | null, words: () => MomentWords | null): void {
    if (panel === null) return;
    const moment = momentOf(panel);
    if (this.#settling?.moment === moment) return;
    this.close();
    if (this.#known[subjectOf(panel)] === moment) return;
    // Kept before the page was opened, a press comes from the device a moment later than the page.
    if (panel.state === 'kept' && panel.pressedAt < this.#opened) return this.pass(panel);
    const read = () => {
      this.#settling = null;
      this.#known[subjectOf(panel)] = moment;
      this.said = words();
    };
    if (panel.state === 'waiting') this.#settling = { moment, timer: setTimeout(read, SETTLED_MS) };
    else read();
  }

  close(): void {
    if (this.#settling) clearTimeout(this.#settling.timer);
    this.#settling = null;
  }
}

function subjectOf(panel: StudentPanel): string {
  return panel.state === 'help' ? 'help' : String(panel.objective.id);
}

/** What makes it another moment. How long a wait may be changes all the time: it is shown, and not read out again. */
function momentOf(panel: StudentPanel): string {
  const made = (...of: readonly unknown[]) => [panel.state, ...of].join(' ');
  switch (panel.state) {
    case 'objective':
      return made();
    case 'waiting':
      return made(panel.attempt, panel.place, panel.paused, mayBeNext(panel));
    case 'called':
      return made(panel.attempt, panel.teacher);
    case 'held':
      return made(panel.attempt, panel.why, panel.closed);
    case 'crossed':
    case 'not-yet':
      return made(panel.result);
    case 'kept':
      return made(panel.press, panel.pressedAt);
    case 'help':
      return made(panel.asked, panel.kept);
  }
}
