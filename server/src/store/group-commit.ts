interface Waiting {
  command: string;
  section: number;
  resolve: (reply: string) => void;
  reject: (error: unknown) => void;
}

/** How many commands go in one list, so that one call never holds Redis long. No more than that sent at once keep their order. */
export const MOST_IN_LIST = 128;

/**
 * Keeps one call in flight: the first command goes at once; what arrives before its reply goes together, as one list,
 * when it returns. Each command is judged on its own and gets its own reply. With a list of one it is the plain case.
 * Where more wait than one list holds, it holds whole sections, the longest-waiting first: a section then has one commit, and
 * its screens one packet, for many presses. The order is that of asking: always within a section, and between sections where all
 * that wait fit in one list.
 */
export class GroupCommit {
  readonly #apply: (commands: string[]) => Promise<string[]>;
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(apply: (commands: string[]) => Promise<string[]>) {
    this.#apply = apply;
  }

  /** Answers the reply of that command of a section as JSON. Rejects when the outcome is unknown. */
  submit(section: number, command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, section, resolve, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  #take(): Waiting[] {
    if (this.#waiting.length <= MOST_IN_LIST) return this.#waiting.splice(0);
    const sections = Map.groupBy(this.#waiting, (one) => one.section);
    const list = [...sections.values()].flat();
    this.#waiting = list.splice(MOST_IN_LIST);
    return list;
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const list = this.#take();
      try {
        const replies = await this.#apply(list.map((one) => one.command));
        list.forEach((one, i) => one.resolve(replies[i]!));
      } catch (error) {
        // Whoever waits behind a lost call would only wait out the same silence: all of them may ask again now.
        for (const one of [...list, ...this.#waiting.splice(0)]) one.reject(error);
      }
    }
    this.#busy = false;
  }
}
