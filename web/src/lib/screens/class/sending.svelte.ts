import type { WhyNot } from './class-props.ts';

/** What a dialog sends: once at a time, and what is said where it was not done. */
export class Sending {
  busy = $state(false);
  why = $state<WhyNot>(null);
  /** What its field lacks, said beside it before anything is sent. */
  missing = $state<WhyNot>(null);

  begin(): void {
    this.why = null;
    this.missing = null;
  }

  /** Answers whether it was done. */
  async send(ask: () => Promise<WhyNot>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.begin();
    this.why = await ask();
    this.busy = false;
    return this.why === null;
  }
}
