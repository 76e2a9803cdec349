import { setTimeout as pause } from 'node:timers/promises';
import type { Say } from './say.ts';
import { StartError } from './start-error.ts';

/** How long everything together may take to stop, in milliseconds; docker stop waits ten seconds. */
const patience = 9_000;

/** Thrown where the start notices that it was asked to stop meanwhile. */
class Stopped extends Error {}

/** How the process ends: by a signal, by a StartError, by a fault; always by closing what was opened, last first. */
export class Shutdown {
  readonly #asked = new AbortController();
  readonly #closers: (() => Promise<void>)[] = [];
  #endingSince: number | undefined;

  /** Aborted as soon as somebody asked the process to stop. */
  readonly signal = this.#asked.signal;
  /** Told about faults, stack and all; replaced once there is a log. */
  onFault: (error: unknown) => void = () => undefined;
  /** Told that it stops and has stopped, when it was asked to. */
  readonly #say: Say;

  constructor(say: Say) {
    this.#say = say;
  }

  /** Stops at SIGINT, SIGTERM and SIGHUP with exit code 0, and at faults with 1. A second Ctrl-C stops waiting. */
  listen(): void {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        // npm passes a Ctrl-C on that the terminal has sent us already: only a later one is a second one.
        const impatient = this.#endingSince && performance.now() - this.#endingSince > 1_000;
        if (impatient && name === 'SIGINT') process.exit(1);
        void this.end(0);
      });
    }
    process.on('uncaughtException', (error) => this.fail(error));
    process.on('unhandledRejection', (error) => this.fail(error));
  }

  /** Keeps how to close what was just opened. */
  add(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  /** Throws when a stop was asked for meanwhile, so that the start goes no further. */
  check(): void {
    if (this.signal.aborted) throw new Stopped();
  }

  /** Ends the process with exit code 1 after one clear line; the stack goes to the log alone. */
  fail(error: unknown): void {
    if (error instanceof Stopped || this.#endingSince) return;
    if (error instanceof StartError) console.error(error.message);
    else {
      const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
      console.error(`Threshold had to stop: ${line}`);
      this.onFault(error);
    }
    void this.end(1);
  }

  /** Closes everything, last opened first, and exits. What does not close in time is left to the operating system. */
  async end(code: number): Promise<void> {
    if (this.#endingSince) return;
    this.#endingSince = performance.now();
    this.#asked.abort();
    if (code === 0) this.#say('Stopping …');
    const closed = this.#closeAll().then(() => true);
    const inTime = await Promise.race([closed, pause(patience, false)]);
    if (code === 0)
      this.#say(inTime ? 'Stopped. The data stays.' : 'Stopped; not everything closed in time.');
    process.exit(code);
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
      await close().catch(this.onFault);
    }
  }
}
